import {type Client, request} from './http/request.js';
import {ApiError} from './http/errors.js';
import {readRecord, readString} from './http/decode.js';
import {ignoreNotFound} from './http/ignore-not-found.js';
import {type ApiKey, type ApiKeyScope, type CreatedApiKey, type NewApiKey, keyLists, toKey} from './api-keys.js';

const bases = {organization: '/_widgets/ApiKeys', user: '/_widgets/UserApiKeys'} as const;

/** @throws {ApiError} `malformed` if the response lacks the secret: the key is useless without it. */
export async function createKey(client: Client, scope: ApiKeyScope, key: NewApiKey): Promise<CreatedApiKey> {
  const body = {...key, permissions: [...key.permissions]};
  const created = readRecord(await request(client, 'post', keyLists[scope], {body}));
  const value = readString(created.value);
  if (!value) throw new ApiError('malformed');
  return {...toKey(created), value};
}

/** @param expiresAt ISO 8601, or null if the key never expires. */
export async function setKeyExpiration(
  client: Client,
  scope: ApiKeyScope,
  key: ApiKey,
  expiresAt: string | null,
): Promise<ApiKey> {
  const options = {path: {apiKeyId: key.id}, body: {expiresAt}};
  await request(client, 'post', `${bases[scope]}/{apiKeyId}/expire`, options);
  return {...key, expiresAt: expiresAt ?? undefined};
}

/** Revokes the key immediately. A key that no longer exists counts as revoked. */
export async function revokeKey(client: Client, scope: ApiKeyScope, key: ApiKey): Promise<ApiKey> {
  await ignoreNotFound(request(client, 'delete', `${bases[scope]}/{apiKeyId}`, {path: {apiKeyId: key.id}}));
  return key;
}
