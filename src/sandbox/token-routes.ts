import {Hono} from 'hono';
import {errors} from 'jose';
import {isStringList, respondWithError} from './responses.js';
import type {Environment} from './environment.js';
import {mintableScopes, permits, widgetScopes} from './scopes.js';
import type {Caller, Tokens} from './tokens.js';
import type {SandboxMember, Switches} from './types.js';

/** Verifies a request's bearer token. Responds with 401, or with `expiredStatus` if the token has expired. */
export async function authenticate(
  header: string | undefined,
  tokens: Tokens,
  {expiredStatus}: Switches,
): Promise<Caller> {
  const token = bearer(header);
  if (!token) return respondWithError(401, 'A token is missing.');
  try {
    const {sub, org_id, permissions, scopes, scope} = await tokens.verify(token);
    return {
      ...(sub && {userId: sub}),
      ...(typeof org_id === 'string' && {organizationId: org_id}),
      scopes: [permissions, scopes, scope].flatMap(scopesIn),
    };
  } catch (cause) {
    if (cause instanceof errors.JWTExpired) return respondWithError(expiredStatus, 'The token has expired.');
    return respondWithError(401, 'The token is not valid.');
  }
}

function bearer(header: string | undefined) {
  return /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];
}

function scopesIn(claim: unknown): string[] {
  if (typeof claim === 'string') return claim.split(' ');
  return Array.isArray(claim) ? claim.filter((item) => typeof item === 'string') : [];
}

/** Serves `POST /widgets/token` and the public keys. */
export function tokenRoutes({tokens, store, settings, secretKey}: Environment) {
  const app = new Hono();

  app.post('/widgets/token', async (context) => {
    if (bearer(context.req.header('authorization')) !== secretKey) {
      respondWithError(401, 'The secret key is not valid.', {code: 'unauthorized'});
    }
    const {organizationId, userId, scopes} = readRequest(await context.req.json<unknown>().catch(() => undefined));
    if (organizationId !== null && !store.organization(organizationId)) notFound('Organization', organizationId);
    if (userId !== null) {
      if (!store.hasUser(userId)) notFound('User', userId);
      if (organizationId !== null) checkMember(store.members(organizationId).get(userId), scopes, settings);
    }
    return context.json({token: await tokens.mint({organizationId, userId, scopes})}, 201);
  });

  app.get('/sso/jwks/:clientId', async (context) => context.json(await tokens.keySet()));
  app.get('/_sandbox/jwks', async (context) => context.json(await tokens.keySet()));
  return app;
}

function readRequest(body: unknown) {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) badRequest('the body must be a JSON object');
  const {organization_id = null, user_id = null, scopes = []} = body as Readonly<Record<string, unknown>>;
  const problems: string[] = [];
  // WorkOS requires the organization together with scopes alone.
  const isUserAlone = organization_id === null && user_id !== null && !(Array.isArray(scopes) && scopes.length);
  if (!isUserAlone && !isText(organization_id)) problems.push('organization_id must be a string');
  if (user_id !== null && !isText(user_id)) problems.push('user_id must be a string');
  if (!isStringList(scopes)) problems.push('scopes must be a list of strings');
  else problems.push(...scopes.filter((scope) => !isMintable(scope)).map(explain));
  if (problems.length) badRequest(...problems);
  return {
    organizationId: organization_id as string | null,
    userId: user_id as string | null,
    scopes: scopes as string[],
  };
}

/** The SDK's exception quotes `error` and `error_description`, and not a `message` that is a list. */
function badRequest(...problems: readonly string[]): never {
  respondWithError(400, problems, {error: 'Bad Request', error_description: problems.join('; ')});
}

function isText(value: unknown) {
  return typeof value === 'string' && value !== '';
}

function explain(scope: string) {
  const isPermission = (widgetScopes as readonly string[]).includes(scope);
  const reason = isPermission ? ', a permission that only a role can grant' : '';
  return `scopes must not contain ${scope}${reason}`;
}

function isMintable(scope: string) {
  return (mintableScopes as readonly string[]).includes(scope);
}

function checkMember(member: SandboxMember | undefined, scopes: readonly string[], {roles}: Switches) {
  const code = 'unprocessable_entity';
  if (member?.status !== 'Active')
    return respondWithError(422, 'The user is not a member of the organization.', {code});
  const excess = scopes.find((scope) => !permits(member.roles ?? [], scope));
  // Without an `admin` role the sandbox has custom roles, and we don't know what those permit.
  const hasAdmins = roles.some(({slug}) => slug === 'admin');
  if (excess && hasAdmins) respondWithError(422, `The user may not hold the scope ${excess}.`, {code});
}

function notFound(thing: string, id: string): never {
  respondWithError(404, `${thing} not found: ${id}.`, {code: 'not_found'});
}
