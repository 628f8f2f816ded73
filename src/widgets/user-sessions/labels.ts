import type {ActiveSession} from '../../api/sessions.js';
import type {Messages} from '../../messages/messages.js';
import {readTime} from '../../ui/relative-time.js';
import {placeOf} from './places.js';
import {readUserAgent} from './user-agent.js';

/** The browser and the system of a session, or the one that is known. */
export function deviceName({userAgent}: ActiveSession, text: Messages['userSessions']) {
  const {browser, system} = readUserAgent(userAgent);
  return browser && system ? text.deviceOn(browser, system) : (browser ?? system ?? text.unknownDevice);
}

/**
 * Returns a name for each session, in the same order: the device, followed by as much of place, IP address and last
 * activity as it takes to tell it from the others.
 */
export function labelsOf(sessions: readonly ActiveSession[], language: string, text: Messages['userSessions']) {
  const more: readonly ((session: ActiveSession) => string | undefined)[] = [
    (session) => placeOf(session, language, text),
    ({ipAddress}) => ipAddress,
    ({lastActivityAt}) => readTime(lastActivityAt ?? '', language)?.text,
    ({createdAt}) => readTime(createdAt ?? '', language)?.title,
  ];
  let labels = sessions.map((session) => deviceName(session, text));
  for (const read of more) {
    const counts = new Map<string, number>();
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
    labels = labels.map((label, index) => {
      const detail = counts.get(label)! > 1 && read(sessions[index]!);
      return detail ? text.pair(label, detail) : label;
    });
  }
  return labels;
}
