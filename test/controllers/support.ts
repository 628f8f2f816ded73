import type {WidgetHost} from '../../src/controllers/widget-host.js';
import {Session} from '../../src/session/session.js';
import {TokenSource} from '../../src/session/token-source.js';
import {jwt} from '../helpers/jwt.js';

/** Helpers for controller tests that also run in Node. */

/** A promise that the test settles. */
export function defer<Value>() {
  let settle!: {readonly resolve: (value: Value) => void; readonly reject: (cause: unknown) => void};
  const promise = new Promise<Value>((resolve, reject) => (settle = {resolve, reject}));
  return {promise, ...settle};
}

/** A function that records its calls, and returns promises that the test settles. */
export function deferredCalls<Args extends readonly unknown[], Value>() {
  const calls: ({readonly args: Args} & ReturnType<typeof defer<Value>>)[] = [];
  const call = (...args: Args) => {
    const answer = defer<Value>();
    calls.push({args, ...answer});
    return answer.promise;
  };
  return {calls, call};
}

/** A new session of this user. */
export function sessionOf(sub: string) {
  const origin = 'https://api.example';
  const source = TokenSource.of(jwt({org_id: 'org', sub}), origin);
  return new Session(source, {origin, type: 'test', scopes: []});
}

/** A fake widget for controllers that do not depend on the lifecycle. */
export function fakeHost<Own extends object>(own = {} as Own) {
  const host = Object.assign(new EventTarget(), {
    session: sessionOf('ada'),
    /** The number of requested updates. */
    updates: 0,
    updateComplete: Promise.resolve(true),
    addController: () => {},
    requestUpdate: () => void host.updates++,
    ...own,
  });
  return host as unknown as WidgetHost & Own & {session: Session | undefined; readonly updates: number};
}

/** Waits until the widget has updated, which starts its loads. Needs no timer. */
export async function updated() {
  for (let turn = 0; turn < 9; turn++) await Promise.resolve();
}
