import {describe} from 'node:test';
import {expect} from 'chai';
import {readClaims} from '../../src/session/jwt.js';
import {itHolds} from './in-node.js';
import {tokens} from './tokens.js';

/** The expected claims of a payload, written independently of the code under test. */
function meaningOf(payload: string) {
  const claims: unknown = JSON.parse(payload);
  if (typeof claims !== 'object' || claims === null || Array.isArray(claims)) return undefined;
  const {permissions, scopes, scope, exp, iat, sub, org_id} = claims as Record<string, unknown>;
  const lists = [permissions, scopes, scope].filter((list) => typeof list === 'string' || Array.isArray(list));
  const words = lists.flatMap((list) =>
    typeof list === 'string' ? (list.match(/[^ ]+/g) ?? []) : (list as unknown[]),
  );
  const time = (value: unknown) =>
    typeof value === 'number' && Number.isFinite(value * 1_000) ? value * 1_000 : undefined;
  return {
    scopes: lists.length ? new Set(words.filter((word) => typeof word === 'string')) : undefined,
    expiresAt: time(exp),
    issuedAt: time(iat),
    identity: identityOf([org_id, sub]),
  };
}

/** Missing, null and empty names are equal. With a name of another type, there is no identity to compare. */
function identityOf(names: readonly unknown[]) {
  const texts = names.map((name) => (name === undefined || name === null ? '' : name));
  if (texts.some((text) => typeof text !== 'string') || texts.every((text) => text === '')) return undefined;
  return JSON.stringify(texts);
}

describe('reading the claims of', () => {
  for (const [kind, made] of Object.entries(tokens)) {
    itHolds(`${kind} returns them or undefined, and never throws`, made, ({text, payload}) => {
      const claims = readClaims(text);
      if (payload === undefined) return;
      expect(claims).to.deep.equal(meaningOf(payload));
    });
  }
});
