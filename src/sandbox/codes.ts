import {respondWithError} from './responses.js';

/** What a code confirms. */
export type CodePurpose = 'identity' | 'email-change';

/** A message that the sandbox would have sent by e-mail. */
export interface SandboxMail {
  readonly to: string;
  readonly purpose: CodePurpose;
  /** Six digits. */
  readonly code: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** A code that was sent, and what became of it. */
interface SentCode {
  readonly code: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  attempts: number;
  isUsed: boolean;
}

/** How long a code is valid, in milliseconds. */
export const codeLifeMs = 10 * 60_000;
/** After this many wrong attempts, only a new code helps. */
const maxAttempts = 5;

/** The codes that one user was sent for one purpose. Sending a new one ends the one before. */
export class Codes {
  #sent: (SentCode & {readonly id: string}) | undefined;

  /** @param id Identifies the code, where a request names it. */
  send(id: string, code: string, now: number) {
    this.#sent = {id, code, expiresAt: now + codeLifeMs, attempts: 0, isUsed: false};
    return this.#sent;
  }

  /** Uses a code up, or ends the request with the reason why it is not accepted. */
  check(code: string, now: number, id = this.#sent?.id) {
    const sent = this.#sent;
    if (sent?.id !== id || !sent) return respondWithError(400, 'There is no such code.', {code: 'challenge_not_found'});
    if (sent.isUsed) return respondWithError(400, 'The code has been used before.', {code: 'code_used'});
    if (sent.attempts >= maxAttempts) {
      return respondWithError(400, 'There were too many attempts. Request a new code.', {code: 'too_many_attempts'});
    }
    if (now >= sent.expiresAt) return respondWithError(400, 'The code has expired.', {code: 'code_expired'});
    if (code !== sent.code) {
      sent.attempts++;
      return respondWithError(400, 'The code is incorrect.', {code: 'code_incorrect'});
    }
    return (sent.isUsed = true);
  }
}
