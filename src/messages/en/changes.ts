/** What is said of changes that failed. It comes with what makes them. */
export const changes = {
  /** Where it is not known whether the change was saved. */
  unclear: 'The change may have been saved. Check before you try again.',
  /** Where another person or organization took over before the change was sent. */
  notSent: 'Your change was not sent.',
  switched: 'This page has switched to another account.',
};
