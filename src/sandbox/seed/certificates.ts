import type {components} from '../../api/schema.js';
import type {Random} from '../random.js';
import {ago, day, year} from './time.js';

type SamlConnection = components['schemas']['SamlConnection'];

/** A certificate that an identity provider signs with. */
export type Certificate = components['schemas']['X509Certificate'];

/** How long before its expiry a certificate counts as expiring, in milliseconds. */
const expiryWarning = 90 * day;

/**
 * Creates a certificate.
 *
 * @param life The time until it expires, in milliseconds, negative once expired.
 */
export function certificate(random: Random, now: number, life: number): Certificate {
  return {
    id: random.id('cert'),
    value: `MIID${Array.from({length: 30}, () => random.ulid(random.below(2 ** 40))).join('')}==`,
    notBefore: ago(now, Math.max(year - life, day)),
    notAfter: ago(now, -life),
    lastExpiryEventSentAt: life < 30 * day ? ago(now, 30 * day - life) : null,
  };
}

/** The certificate fields of a connection, with the latest expiring and the latest expired certificate. */
export function certificates(
  all: Certificate[],
  now: number,
): Pick<SamlConnection, 'x509Certificates' | 'latestExpiringCertificate' | 'latestExpiredCertificate'> {
  const end = ({notAfter}: Certificate) => Date.parse(notAfter ?? '');
  const latest = (from: number, to: number) =>
    all.filter((one) => end(one) >= from && end(one) < to).sort((one, other) => end(other) - end(one))[0] ?? null;
  return {
    x509Certificates: all,
    latestExpiringCertificate: latest(now, now + expiryWarning),
    latestExpiredCertificate: latest(-Infinity, now),
  };
}
