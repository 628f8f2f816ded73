/** What every dialog may say that changes something. */
export const dialog = {
  /** After what went wrong, where it is not known what became of the change. */
  unclear: 'This may have been done all the same. Check before you try again.',
};
