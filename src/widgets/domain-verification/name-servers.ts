import {humanize} from '../../brands/humanize.js';

/** The display name of each DNS provider, and the name of its logo, if any. */
const nameServers: Readonly<Record<string, readonly [name: string, mark?: string]>> = {
  AwsRoute53: ['Amazon Route 53'],
  CloudFlare: ['Cloudflare', 'cloudflare'],
  GoDaddy: ['GoDaddy', 'godaddy'],
  GoogleDomains: ['Google Domains', 'google'],
};

/**
 * The display name and logo of a DNS provider. An unknown one keeps its API name; the name is empty if there is none.
 */
export function nameServerOf(nameServer = '') {
  return Object.hasOwn(nameServers, nameServer) ? nameServers[nameServer]! : ([humanize(nameServer)] as const);
}
