import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {createSandbox} from '../../src/sandbox/index.js';
import {keys} from '../helpers/keys.js';
import type {WidgetElement} from '../../src/widgets/widget-element.js';
import {tokenInputs, validTokenInputs} from './token-inputs.js';
import {itHolds} from './in-browser.js';
import {origin, setStage, type Call, type Stage} from './stage.js';
import {secretsOf, tokens, type MadeToken} from './tokens.js';
import {wordsIn} from './watch.js';
import {tags} from './widgets.js';

/** Matches the only valid form of the authorization header. */
const sendable = /^Bearer [\w-]+\.[\w-]+\.[\w-]*$/;

const anyWay = fc.oneof(fc.constantFrom(...validTokenInputs), fc.constantFrom(...Object.keys(tokenInputs)));

const caseOf = (made: fc.Arbitrary<MadeToken>) =>
  fc.record({
    tag: fc.constantFrom(...tags),
    isInside: fc.boolean(),
    /** Whether the first token is set before the element is inserted. */
    isEarly: fc.boolean(),
    gifts: fc.array(fc.record({way: anyWay, token: made}), {minLength: 2, maxLength: 2}),
  });

for (const [kind, made] of Object.entries(tokens)) {
  describe(`every widget with ${kind}`, () => {
    const sandbox = createSandbox({members: 3, keys, now: () => Date.now()});
    const routes = new Map<string, () => Response | Promise<Response>>();
    let stage: Stage;
    let accepted = 0;

    /** Signs a token, or returns it as it is if that fails, such as for a claim that overflows. */
    const sign = ({payload, text}: MadeToken) =>
      sandbox.mintToken({claims: JSON.parse(payload!) as Record<string, unknown>}).catch(() => text);

    /** An API that quotes a token that it refuses, as some do. */
    const ask = async (url: string, init: RequestInit) => {
      const response = await sandbox.fetch(url, init);
      if (response.ok) return response;
      const quote = `No good: ${new Headers(init.headers).get('authorization')}`;
      return Response.json({message: quote, errors: [{field: quote, code: quote}]}, {status: response.status});
    };

    before(() => {
      stage = setStage(({url, init}) => (url.startsWith(origin) ? ask(url, init) : routes.get(url)!()));
    });
    after(() => stage.end());

    itHolds(
      'shows data or an error, and leaks no token',
      caseOf(made),
      async ({tag, isInside, isEarly, gifts}) => {
        const element = document.createElement(tag);
        const provider = isInside && tag !== 'workos-widgets' ? document.createElement('workos-widgets') : undefined;
        const all: WidgetElement[] = provider ? [element, provider] : [element];
        for (const one of all) one.apiOrigin = origin;
        provider?.append(element);
        const outermost = provider ?? element;
        const secrets: string[] = [];
        stage.forget();
        routes.clear();
        try {
          if (!isEarly) stage.place.append(outermost);
          for (const {way, token} of gifts) {
            const text = token.isSigned ? await sign(token) : token.text;
            secrets.push(...secretsOf(text));
            for (const one of all) {
              one.token = undefined;
              one.removeAttribute('token');
              one.removeAttribute('token-endpoint');
            }
            tokenInputs[way]!(text, {
              element,
              provider,
              route: (answer) => {
                const address = `/token-${routes.size}`;
                routes.set(address, answer);
                return address;
              },
            });
            if (!outermost.isConnected) stage.place.append(outermost);
            await stage.settle(...all);
            stage.check(element);
            if (element.matches(':state(ready)')) accepted++;
            const given =
              way === 'attribute' ? [element] : way === 'a provider’s attribute' ? [provider ?? element] : [];
            expect(stage.watching.leakOf(secrets, given), 'a leak of a token in the page').to.equal(undefined);
            expect(
              stage.calls.map((call) => leakOf(call, secrets)).find(Boolean),
              'a leak of a token in a request',
            ).to.equal(undefined);
          }
        } finally {
          await stage.leave(outermost);
        }
      },
      1 / 4,
    );

    if (kind !== 'any text') it('was accepted in some cases', () => expect(accepted).to.be.above(0));
  });
}

/** Describes how a request leaks a token; undefined if it does not. */
function leakOf({url, init}: Call, secrets: readonly string[]) {
  const {Authorization: authorization, ...headers} = (init.headers ?? {}) as Record<string, string>;
  const rest = wordsIn([url, decodeURIComponent(url), headers, init.body]);
  if (secrets.some((secret) => rest.includes(secret))) return `A token is in ${url} or its body.`;
  if (authorization === undefined) return undefined;
  if (!url.startsWith(`${origin}/`)) return `A token is sent to ${url}.`;
  return sendable.test(authorization) ? undefined : `${authorization} is sent.`;
}
