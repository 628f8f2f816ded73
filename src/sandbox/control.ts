import {Hono} from 'hono';
import {parseBody, isStringList, respondWithError} from './responses.js';
import {faultKinds} from './faults.js';
import type {Sandbox} from './sandbox-interface.js';
import {widgetScopes} from './scopes.js';
import {defaultOrganizationId, defaultUserId, seededUsers} from './seed/organizations.js';
import type {SandboxSettings} from './types.js';

/** Routes below `/_sandbox` that control the sandbox over HTTP, for the demo. They need no token. */
export function controlRoutes(sandbox: Sandbox) {
  const app = new Hono().basePath('/_sandbox');

  app.get('/state', (context) => context.json(stateOf(sandbox)));

  app.post('/settings', async (context) => {
    const patch = await parseBody(context);
    for (const [name, value] of Object.entries(patch)) {
      if (!Object.hasOwn(rules, name)) respondWithError(400, `Unknown setting: ${name}.`);
      if (!rules[name as keyof SandboxSettings](value)) respondWithError(400, `Invalid value for ${name}.`);
    }
    sandbox.update(patch);
    return context.json(stateOf(sandbox));
  });

  app.post('/reset', (context) => {
    sandbox.reset();
    return context.json(stateOf(sandbox));
  });

  app.get('/requests', (context) => context.json({data: sandbox.requests}));

  app.get('/mails', (context) => context.json({data: sandbox.mails}));

  app.post('/token', async (context) => context.json({token: await sandbox.mintToken(await parseBody(context))}, 201));

  return app;
}

function stateOf({settings, organizations}: Sandbox) {
  return {
    settings,
    organizations,
    users: seededUsers,
    scopes: widgetScopes,
    faultKinds,
    defaultOrganizationId,
    defaultUserId,
  };
}

/** Validates the values of settings received over HTTP. */
const rules: Readonly<Record<keyof SandboxSettings, (value: unknown) => boolean>> = {
  latency: isCount,
  multipleRoles: (value) => typeof value === 'boolean',
  cursors: oneOf('after', 'before'),
  tokenClaims: oneOf('both', 'scopes', 'permissions'),
  expiredStatus: oneOf(401, 403),
  elevatedSeconds: isCount,
  allowedOrigins: (value) => value === null || isStringList(value),
  cacheHeaders: isHeaders,
  roles: (value) => isListOf(value, ({slug, name}) => typeof slug === 'string' && typeof name === 'string'),
  members: isCount,
  scenario: oneOf('full', 'empty', 'one', 'odd'),
  faults: (value) => isListOf(value, ({kind}) => oneOf(...faultKinds)(kind)),
};

function isCount(value: unknown) {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isHeaders(value: unknown) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  if (!isStringList(Object.values(value))) return false;
  try {
    return Boolean(new Headers(value as Record<string, string>));
  } catch {
    return false;
  }
}

function oneOf(...values: readonly unknown[]) {
  return (value: unknown) => values.includes(value);
}

function isListOf(value: unknown, isValid: (item: Readonly<Record<string, unknown>>) => boolean) {
  const isValidObject = (item: unknown) =>
    typeof item === 'object' && item !== null && isValid(item as Record<string, unknown>);
  return Array.isArray(value) && value.every(isValidObject);
}
