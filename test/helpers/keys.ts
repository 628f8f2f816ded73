import {importJWK, type JWK} from 'jose';
import {makeKeys} from '../../src/sandbox/tokens.js';

/** Generated once per test run; `tools/wtr-bundle.mjs` substitutes it for this name. */
declare const RUN_KEYS: {readonly privateKey: JWK; readonly publicKey: JWK} | undefined;

/** A key pair for a sandbox. It is shared by the test run, since generating one takes a good part of a second. */
export const keys: Promise<CryptoKeyPair> = typeof RUN_KEYS === 'undefined' ? makeKeys() : importPair(RUN_KEYS);

async function importPair(pair: NonNullable<typeof RUN_KEYS>) {
  const [privateKey, publicKey] = await Promise.all(
    [pair.privateKey, pair.publicKey].map((key) => importJWK(key, 'RS256', {extractable: true})),
  );
  return {privateKey, publicKey} as CryptoKeyPair;
}
