import {humanize} from '../../brands/humanize.js';
import type {Messages} from '../../messages/messages.js';

/** The names of providers that `humanize` would spell in another way than they do, by their API names in lower case. */
const providers: Readonly<Record<string, string>> = {
  github: 'GitHub',
  gitlab: 'GitLab',
  linkedin: 'LinkedIn',
  vercelmarketplace: 'Vercel Marketplace',
};

/** How the user has signed in, as a label. An unknown method keeps its API name. */
export function methodName(method: string, {methods}: Messages['userSessions']): string {
  if (Object.hasOwn(methods, method)) return methods[method as keyof typeof methods];
  const provider = method.replace(/oauth$/i, '');
  const key = provider.toLowerCase();
  return Object.hasOwn(providers, key) ? providers[key]! : humanize(provider);
}
