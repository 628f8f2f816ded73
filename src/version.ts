/** The version of the package, for a page that has two. */
export const version = '0.1.0';
