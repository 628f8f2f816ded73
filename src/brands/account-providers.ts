import {type Brands, brandOf} from './brand.js';

/** By the lower-case API name without `OAuth`, since servers spell `GithubOAuth` and `GitHubOAuth`. */
const providers: Brands = {
  apple: ['Apple', 'apple'],
  bitbucket: ['Bitbucket', 'bitbucket'],
  discord: ['Discord', 'discord'],
  gitlab: ['GitLab', 'gitlab'],
  github: ['GitHub', 'github'],
  google: ['Google', 'google'],
  grok: ['Grok'],
  intuit: ['Intuit', 'intuit'],
  linkedin: ['LinkedIn'],
  microsoft: ['Microsoft'],
  salesforce: ['Salesforce'],
  slack: ['Slack'],
  vercel: ['Vercel', 'vercel'],
  vercelmarketplace: ['Vercel Marketplace', 'vercel'],
  x: ['X', 'x'],
  xero: ['Xero', 'xero'],
};

/** The display name and logo of a provider, such as `GithubOAuth`. An unknown one keeps its API name, made readable. */
export function accountProviderOf(key: string) {
  const name = key.replace(/[\s_-]*OAuth$/i, '') || key;
  const id = name.toLowerCase();
  return brandOf(providers, Object.hasOwn(providers, id) ? id : name);
}
