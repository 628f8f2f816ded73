/** The version of the package, for the warning about two copies on one page. */
export const version = '0.1.0';
