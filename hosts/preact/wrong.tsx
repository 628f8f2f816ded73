import 'workos-elements/preact';

/** In JSX, TypeScript accepts unknown names with a dash; it checks the types of known names. */
export const wrong = [
  // Refused: the property takes a string, not a number.
  <workos-users-table columns={5} />,
  // Refused: the attribute takes a number.
  <workos-users-table page-size="many" />,
  // Refused: the property takes a number.
  <workos-users-table pageSize="20" />,
  // Refused: there is no such property.
  <workos-users-table pageSise={20} />,
  // Refused: a token is a string or a function that returns one.
  <workos-users-table token={() => 5} />,
  // Refused: the event's detail has no user.
  <workos-users-table onworkos-user-remove={({detail}) => detail.user} />,
  // Refused: Preact may write this as “false”, which HTML treats as true.
  <workos-users-table role-filter-hidden={false} />,
];
