import type {WidgetHost} from '../../src/controllers/widget-host.js';
import {Session} from '../../src/session/session.js';
import {TokenSource} from '../../src/session/token-source.js';
import {jwt} from '../helpers/jwt.js';

/** What the tests of controllers share, without anything of a browser. */

/** A promise that is settled when the test says so. */
export function defer<Value>() {
  let settle!: {readonly resolve: (value: Value) => void; readonly reject: (cause: unknown) => void};
  const promise = new Promise<Value>((resolve, reject) => (settle = {resolve, reject}));
  return {promise, ...settle};
}

/** Each call of a function, and the answer to it. */
export function answers<Args extends readonly unknown[], Value>() {
  const calls: ({readonly args: Args} & ReturnType<typeof defer<Value>>)[] = [];
  const call = (...args: Args) => {
    const answer = defer<Value>();
    calls.push({args, ...answer});
    return answer.promise;
  };
  return {calls, call};
}

/** A session of this person, as one widget has it. */
export function sessionOf(sub: string) {
  const origin = 'https://api.example';
  const source = TokenSource.of(jwt({org_id: 'org', sub}), origin);
  return new Session(source, {origin, type: 'test', scopes: []});
}

/** A widget as far as a controller without a life of its own knows one. */
export function fakeHost<Own extends object>(own = {} as Own) {
  const host = Object.assign(new EventTarget(), {
    session: sessionOf('ada'),
    /** How many updates were asked for. */
    updates: 0,
    updateComplete: Promise.resolve(true),
    addController: () => {},
    requestUpdate: () => void host.updates++,
    ...own,
  });
  return host as unknown as WidgetHost & Own & {session: Session | undefined; readonly updates: number};
}
