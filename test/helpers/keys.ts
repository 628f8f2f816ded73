import {importJWK, type JWK} from 'jose';
import {makeKeys} from '../../src/sandbox/tokens.js';

/** Made once for a whole run and put in place of this name by `tools/wtr-bundle.mjs`. */
declare const RUN_KEYS: {readonly privateKey: JWK; readonly publicKey: JWK} | undefined;

/** A pair of keys for a sandbox: that of the run where there is one, since making a pair takes a good part of a second. */
export const keys: Promise<CryptoKeyPair> = typeof RUN_KEYS === 'undefined' ? makeKeys() : importPair(RUN_KEYS);

async function importPair(pair: NonNullable<typeof RUN_KEYS>) {
  const [privateKey, publicKey] = await Promise.all(
    [pair.privateKey, pair.publicKey].map((key) => importJWK(key, 'RS256', {extractable: true})),
  );
  return {privateKey, publicKey} as CryptoKeyPair;
}
