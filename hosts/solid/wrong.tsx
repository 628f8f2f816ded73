import 'workos-elements/solid';

/** TypeScript takes any name with a dash in JSX, known or not; what is known has its type. */
export const wrong = () => [
  // Refused: a text is no number.
  <workos-users-table columns={5} />,
  // Refused: an attribute that is not a number.
  <workos-users-table page-size="many" />,
  // Refused: Solid would make an attribute of the constant, called “pagesize”.
  <workos-users-table pageSize={20} />,
  // Refused: no such property.
  <workos-users-table searchText="Ada" />,
  // Refused: a token is a text or a function that returns one.
  <workos-users-table token={() => 5} />,
  // Refused: no such detail.
  <workos-users-table on:workos-user-remove={({detail}) => detail.user} />,
  // Refused: a property of another type, named as one.
  <workos-users-table prop:columns={[20]} />,
  // Refused: an attribute is a text.
  <workos-users-table attr:page-size={20} />,
];
