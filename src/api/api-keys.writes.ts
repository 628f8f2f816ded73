import {type Client, request} from './http/request.js';
import {ApiError} from './http/errors.js';
import {record, text} from './http/decode.js';
import {unlessGone} from './http/unless-gone.js';
import {type ApiKey, type ApiKeyScope, type CreatedApiKey, type NewApiKey, keyLists, toKey} from './api-keys.js';

const bases = {organization: '/_widgets/ApiKeys', user: '/_widgets/UserApiKeys'} as const;

/** @throws {ApiError} `malformed` when the answer lacks the secret, without which the key is of no use. */
export async function createKey(client: Client, scope: ApiKeyScope, key: NewApiKey): Promise<CreatedApiKey> {
  const body = {...key, permissions: [...key.permissions]};
  const created = record(await request(client, 'post', keyLists[scope], {body}));
  const value = text(created.value);
  if (!value) throw new ApiError('malformed');
  return {...toKey(created), value};
}

/** @param expiresAt ISO 8601, or null for never. */
export async function expireKey(
  client: Client,
  scope: ApiKeyScope,
  key: ApiKey,
  expiresAt: string | null,
): Promise<ApiKey> {
  const options = {path: {apiKeyId: key.id}, body: {expiresAt}};
  await request(client, 'post', `${bases[scope]}/{apiKeyId}/expire`, options);
  return {...key, expiresAt: expiresAt ?? undefined};
}

/** Makes the key useless at once. One that is gone already is as good as revoked. */
export async function revokeKey(client: Client, scope: ApiKeyScope, key: ApiKey): Promise<ApiKey> {
  await unlessGone(request(client, 'delete', `${bases[scope]}/{apiKeyId}`, {path: {apiKeyId: key.id}}));
  return key;
}
