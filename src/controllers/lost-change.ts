import type {ApiError} from '../api/http/errors.js';
import {mayHaveSucceeded} from '../api/http/may-have-succeeded.js';
import {changes} from '../messages/en/changes.js';
import {errors} from '../messages/en/errors.js';
import type {Session} from '../session/session.js';
import type {WidgetHost} from './widget-host.js';

/**
 * Shows above the widget that a change failed whose session has ended, since its dialog or button is gone.
 *
 * @param title What was not done, in a sentence. Default: the title of the error. It must say nothing of the person or
 *   organization that the change was for: somebody else may be looking.
 */
export function reportLostChange(host: WidgetHost, session: Session, error: ApiError, title?: () => string) {
  const text = () => {
    const {unclear, notSent, switched} = host.messages('changes', changes);
    const all = host.messages('errors', errors);
    const known = all[error.code as keyof typeof all];
    return `${title?.() ?? (known ? `${known.title}.` : notSent)} ${switched} ${mayHaveSucceeded(error) ? unclear : ''}`;
  };
  host.access.showLostChange({session, text});
}
