/** How the page gets tokens from its own server: of one organization, and of another. */
export const mainToken = () => ask('/tokens/main');
export const otherToken = () => ask('/tokens/other');

async function ask(path: string) {
  const response = await fetch(path);
  const {token} = (await response.json()) as {token: string};
  return token;
}
