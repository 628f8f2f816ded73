/** What is said around the Admin Portal, by every widget that leads there. */
export const portal = {
  /** In the new tab, until the portal is there. */
  waiting: 'Opening the Admin Portal…',
  /** After a button's label, for assistive technology alone. */
  newTab: 'opens in a new tab',
  blocked: 'Your browser did not let a new tab open.',
  open: 'Open the Admin Portal',
};
