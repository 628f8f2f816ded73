/** Fetch tokens for two organizations from the page's own server. */
export const mainToken = () => fetchToken('/tokens/main');
export const otherToken = () => fetchToken('/tokens/other');

async function fetchToken(path: string) {
  const response = await fetch(path);
  const {token} = (await response.json()) as {token: string};
  return token;
}
