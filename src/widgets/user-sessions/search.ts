import type {ActiveSession} from '../../api/sessions.js';
import type {Messages} from '../../messages/messages.js';
import {deviceName} from './labels.js';
import {methodName} from './methods.js';
import {placeOf} from './places.js';

/** A text without case and accents. */
const simplify = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The sessions whose device, place, address, sign-in or impersonator contain each word of a search. */
export function findSessions(
  sessions: readonly ActiveSession[],
  search: string,
  language: string,
  text: Messages['userSessions'],
) {
  const words = simplify(search).split(/\s+/);
  return sessions.filter((session) => {
    const {userAgent, ipAddress, methods, impersonator} = session;
    const ways = methods.map((method) => methodName(method, text));
    const device = deviceName(session, text);
    const agent = device === text.unknownDevice && userAgent;
    const all = simplify(
      [device, agent, placeOf(session, language, text), ipAddress, impersonator, ...ways].join('\n'),
    );
    return words.every((word) => all.includes(word));
  });
}
