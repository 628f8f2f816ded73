import {humanize} from '../../brands/humanize.js';

/** What those who answer for a domain are called, and the name of their mark where there is one. */
const nameServers: Readonly<Record<string, readonly [name: string, mark?: string]>> = {
  AwsRoute53: ['Amazon Route 53'],
  CloudFlare: ['Cloudflare', 'cloudflare'],
  GoDaddy: ['GoDaddy', 'godaddy'],
  GoogleDomains: ['Google Domains', 'google'],
};

/** What to call it, and its mark; one that is not known goes by its own name, and nobody by none. */
export function nameServerOf(nameServer = '') {
  return Object.hasOwn(nameServers, nameServer) ? nameServers[nameServer]! : ([humanize(nameServer)] as const);
}
