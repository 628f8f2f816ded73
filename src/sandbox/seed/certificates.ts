import type {components} from '../../api/schema.js';
import type {Random} from '../random.js';
import {ago, day, year} from './time.js';

type SamlConnection = components['schemas']['SamlConnection'];

/** A certificate that an identity provider signs with. */
export type Certificate = components['schemas']['X509Certificate'];

/** How long before its end a certificate counts as expiring, in milliseconds. */
const warning = 90 * day;

/** A certificate of a year or more that is good for so many milliseconds still; below zero for an expired one. */
export function certificate(random: Random, now: number, life: number): Certificate {
  return {
    id: random.id('cert'),
    value: `MIID${Array.from({length: 30}, () => random.ulid(random.below(2 ** 40))).join('')}==`,
    notBefore: ago(now, Math.max(year - life, day)),
    notAfter: ago(now, -life),
    lastExpiryEventSentAt: life < 30 * day ? ago(now, 30 * day - life) : null,
  };
}

/** All that a connection says of its certificates: the ones that last longest of those expiring and of those expired. */
export function certificates(
  all: Certificate[],
  now: number,
): Pick<SamlConnection, 'x509Certificates' | 'latestExpiringCertificate' | 'latestExpiredCertificate'> {
  const end = ({notAfter}: Certificate) => Date.parse(notAfter ?? '');
  const latest = (from: number, to: number) =>
    all.filter((one) => end(one) >= from && end(one) < to).sort((one, other) => end(other) - end(one))[0] ?? null;
  return {
    x509Certificates: all,
    latestExpiringCertificate: latest(now, now + warning),
    latestExpiredCertificate: latest(-Infinity, now),
  };
}
