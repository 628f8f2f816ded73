/** What is said of copying. */
export const copy = {
  /** Names a button; `what` is such as “key”. */
  copy: (what: string) => `Copy ${what}`,
  copied: 'Copied.',
  selected: 'This browser does not let the page copy. The text is selected: press Ctrl+C or ⌘C.',
};
