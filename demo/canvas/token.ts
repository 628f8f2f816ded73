import type {Settings} from '../settings/setting-fields.js';

/** Gives the widget its token in one of the ways there are. */
export async function giveToken(element: Element, settings: Settings) {
  if (settings.token === 'none') return;
  const address = tokenAddress(settings);
  if (settings.via === 'endpoint') element.setAttribute('token-endpoint', address);
  else if (settings.via === 'function') Object.assign(element, {token: () => fetchToken(address)});
  else await fetchToken(address).then((token) => element.setAttribute('token', token), console.warn);
}

function tokenAddress({token, scopes, organization, user, life, scenario}: Settings) {
  const wishes = {token, scopes: scopes.join(' '), organization, user, life: String(life), scenario};
  return `api/widget-token?${new URLSearchParams(wishes)}`;
}

async function fetchToken(address: string): Promise<string> {
  const response = await fetch(address);
  const {token, message} = (await response.json()) as {token?: string; message?: string};
  if (!token) throw new Error(message ?? 'There is no token.');
  return token;
}
