import 'workos-elements/react';

/** TypeScript takes any name with a dash in JSX, known or not; what is known has its type. */
export const wrong = [
  // Refused: a text is no number.
  <workos-users-table columns={5} />,
  // Refused: an attribute that is not a number.
  <workos-users-table page-size="many" />,
  // Refused: a property of another type.
  <workos-users-table pageSize="20" />,
  // Refused: no such property.
  <workos-users-table pageSise={20} />,
  // Refused: a token is a text or a function that returns one.
  <workos-users-table token={() => 5} />,
  // Refused: no such detail.
  <workos-users-table onworkos-user-remove={({detail}) => detail.user} />,
];
