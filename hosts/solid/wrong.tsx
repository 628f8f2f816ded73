import 'workos-elements/solid';

/** In JSX, TypeScript accepts unknown names with a dash; it checks the types of known names. */
export const wrong = () => [
  // Refused: the property takes a string, not a number.
  <workos-users-table columns={5} />,
  // Refused: the attribute takes a number.
  <workos-users-table page-size="many" />,
  // Refused: Solid would write the constant to an attribute named “pagesize”.
  <workos-users-table pageSize={20} />,
  // Refused: there is no such property.
  <workos-users-table searchText="Ada" />,
  // Refused: a token is a string or a function that returns one.
  <workos-users-table token={() => 5} />,
  // Refused: the event's detail has no user.
  <workos-users-table on:workos-user-remove={({detail}) => detail.user} />,
  // Refused: the property takes another type.
  <workos-users-table prop:columns={[20]} />,
  // Refused: an attribute takes a string.
  <workos-users-table attr:page-size={20} />,
];
