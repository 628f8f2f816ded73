/** What the dialogs of the domain widget say. A list is a sentence with markup: the name stands where `name` is. */
export const domainVerificationDialogs = {
  recordTitle: 'DNS record',
  restartTitle: 'Restart verification?',
  /** `provider` is empty where nobody knows who answers for the domain. */
  pending: (name: unknown, provider: string) => [
    'Add this record to the DNS settings of ',
    name,
    `${provider && ` at ${provider}`}. The domain is verified by itself once the record is found, which can take a few hours.`,
  ],
  /** Before the text above. */
  restarted: 'Verification has begun again. ',
  verified: (name: unknown) => [name, ' is verified. This is its record.'],
  failed: (name: unknown, provider: string) => [
    'This record was not found in time. Check it in the DNS settings of ',
    name,
    `${provider && ` at ${provider}`}, then restart. Restarting may change the value.`,
  ],
  other: (name: unknown) => ['This is the DNS record of ', name, '.'],
  /** Without a record. */
  none: (name: unknown) => ['There is no DNS record for ', name, ' yet. Restart verification to get one.'],
  noneNow: (name: unknown) => ['There is no DNS record for ', name, '.'],
  type: 'Type',
  host: 'Host',
  value: 'Value',
  /** Below an `@`. */
  apexHint: (domain: string) => `@ stands for ${domain} itself. Some providers want an empty field instead.`,
  subdomainHint: (domain: string) => `Some providers want the whole name instead: ${domain}`,
  /** What is copied, within “Copy …”. */
  copied: {host: 'host', value: 'value', record: 'whole record'},
  removeTitle: 'Remove domain?',
  /** For a verified domain. */
  removeVerified: (name: unknown) => [
    'People with an email address at ',
    name,
    ' no longer count as verified. This takes effect at once and cannot be undone.',
  ],
  /** While the record is looked for. */
  removePending: (name: unknown) => [
    'The search for the DNS record of ',
    name,
    ' ends. This takes effect at once and cannot be undone.',
  ],
  removeOther: (name: unknown) => [name, ' is removed from this organization at once. This cannot be undone.'],
  remove: 'Remove domain',
  /** After it has been done. */
  removed: (name: string) => `${name} was removed.`,
};
