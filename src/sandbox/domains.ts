import {Hono} from 'hono';
import {respondWithError, toResponseItem} from './responses.js';
import {requireScopes, type Environment, type WidgetVariables} from './environment.js';
import type {Random} from './random.js';
import type {SandboxDomain} from './seed/domains.js';

/** Lists, reverifies and removes an organization's domains. */
export function domainRoutes({store, now}: Environment) {
  const app = new Hono<WidgetVariables>();
  const base = '/_widgets/admin-portal/organization-domains';
  const allowed = requireScopes('widgets:domain-verification:manage');

  /** Returns the domains, after verifying those whose DNS record has been found since the last request. */
  const domainsOf = (organizationId: string) => {
    const domains = store.data('domains', organizationId);
    for (const domain of domains) if (isFound(domain, now())) verify(domain);
    return domains;
  };
  const find = (domains: readonly SandboxDomain[], id: string) =>
    domains.find((domain) => domain.id === id) ?? respondWithError(404, 'Domain not found.');

  app.get(base, allowed, (context) => context.json({data: domainsOf(context.get('organization').id).map(sentDomain)}));

  app.post(`${base}/:domainId/reverify`, allowed, (context) => {
    const domain = find(domainsOf(context.get('organization').id), context.req.param('domainId'));
    if (domain.state === 'Failed' || domain.state === 'Pending') startVerification(domain, store.random, now());
    return context.json(sentDomain(domain));
  });

  app.delete(`${base}/:domainId`, allowed, (context) => {
    const domains = domainsOf(context.get('organization').id);
    const domain = find(domains, context.req.param('domainId'));
    domains.splice(domains.indexOf(domain), 1);
    return context.json(sentDomain(domain));
  });

  return app;
}

/** How long a DNS record takes to be found, in milliseconds. */
export const verificationDelayMs = 20_000;

/** Starts verification with a new DNS record, which is found after `verificationDelayMs`. */
export function startVerification(domain: SandboxDomain, random: Random, time: number): void {
  domain.state = 'Pending';
  domain.verificationToken = random.token();
  domain.verifiesAt = time + verificationDelayMs;
}

function isFound({state, verifiesAt}: SandboxDomain, time: number) {
  return state === 'Pending' && verifiesAt !== undefined && time >= verifiesAt;
}

function verify(domain: SandboxDomain) {
  domain.state = 'Verified';
  delete domain.verifiesAt;
}

function sentDomain({verifiesAt: _, ...domain}: SandboxDomain) {
  return toResponseItem(domain);
}
