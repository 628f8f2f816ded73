import type {ErrorCode} from '../../api/http/errors.js';

/** What is said of each failure, by its code. Those that are left out are never shown. */
export const errors = {
  'token-missing': {title: 'Nothing to show yet', text: 'This page has not said who you are.'},
  'token-invalid': {title: 'This could not be opened', text: 'The page did not supply a valid access token.'},
  'token-failed': {title: 'This could not be opened', text: 'The page could not confirm who you are.'},
  offline: {title: 'You are offline', text: 'Try again when your connection is back.'},
  network: {title: 'The service cannot be reached', text: 'Check your connection, then try again.'},
  timeout: {title: 'No answer yet', text: 'The service took too long to answer.'},
  unauthorized: {title: 'You are signed out', text: 'Sign in again, or reload the page.'},
  expired: {title: 'Your session has ended', text: 'Sign in again, or reload the page.'},
  forbidden: {title: 'No access', text: 'Your role does not allow this. An administrator can change that.'},
  'not-found': {title: 'Not found', text: 'This no longer exists.'},
  invalid: {title: 'This was not accepted', text: 'Check what you entered, then try again.'},
  'rate-limited': {title: 'Too many requests', text: 'Wait a moment, then try again.'},
  server: {title: 'The service has a problem', text: 'Try again in a moment.'},
  malformed: {title: 'The answer made no sense', text: 'Try again in a moment.'},
} satisfies Record<Exclude<ErrorCode, 'aborted' | 'session-changed'>, {title: string; text: string}>;
