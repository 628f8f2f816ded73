import type {Settings} from '../settings/setting-fields.js';

/** Gives the widget its token as an endpoint, a function or a string. */
export async function giveToken(element: Element, settings: Settings) {
  if (settings.token === 'none') return;
  const address = tokenAddress(settings);
  if (settings.via === 'endpoint') element.setAttribute('token-endpoint', address);
  else if (settings.via === 'function') Object.assign(element, {token: () => fetchToken(address)});
  else await fetchToken(address).then((token) => element.setAttribute('token', token), console.warn);
}

function tokenAddress({token, scopes, organization, user, life, scenario}: Settings) {
  const query = {token, scopes: scopes.join(' '), organization, user, life: String(life), scenario};
  return `api/widget-token?${new URLSearchParams(query)}`;
}

async function fetchToken(address: string): Promise<string> {
  const response = await fetch(address);
  const {token, message} = (await response.json()) as {token?: string; message?: string};
  if (!token) throw new Error(message ?? 'The response contains no token.');
  return token;
}
