/** The service that the demo runs against, as set by environment variables. */
export type Target =
  | {readonly kind: 'sandbox'}
  | {
      readonly kind: 'workos';
      readonly apiKey: string;
      readonly apiOrigin: string;
      readonly organizationId: string;
      readonly userId: string;
    };

/** @throws {Error} If a secret key is set and another required variable is missing or invalid. */
export function readTarget(environment: Readonly<Record<string, string | undefined>>): Target {
  const {
    WORKOS_API_KEY: apiKey,
    WORKOS_ORGANIZATION_ID: organizationId,
    WORKOS_USER_ID: userId,
    WORKOS_API_ORIGIN: apiOrigin = 'https://api.workos.com',
  } = environment;
  if (!apiKey) return {kind: 'sandbox'};
  if (!organizationId || !userId) {
    const missing = [...(organizationId ? [] : ['WORKOS_ORGANIZATION_ID']), ...(userId ? [] : ['WORKOS_USER_ID'])];
    throw new Error(
      `WORKOS_API_KEY is set, so ${missing.join(' and ')} must be set too (or unset the key to use the sandbox).`,
    );
  }
  if (!URL.canParse(apiOrigin)) throw new Error('WORKOS_API_ORIGIN must be a URL, such as https://api.workos.com.');
  return {kind: 'workos', apiKey, apiOrigin, organizationId, userId};
}
