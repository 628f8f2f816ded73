import type {ApiError} from '../api/http/errors.js';
import {mayHaveSucceeded} from '../api/http/may-have-succeeded.js';
import {changes} from '../messages/en/changes.js';
import {errors} from '../messages/en/errors.js';
import type {Session} from '../session/session.js';
import type {WidgetHost} from './widget-host.js';

/**
 * Shows above the widget that a change failed after its session ended, since its dialog or button is gone.
 *
 * @param title A sentence that says what was not done. Default: the title of the error. It must not mention the user or
 *   organization that the change was for, since another user may see it.
 */
export function reportLostChange(host: WidgetHost, session: Session, error: ApiError, title?: () => string) {
  const text = () => {
    const {unclear, notSent, switched} = host.messages('changes', changes);
    const all = host.messages('errors', errors);
    const known = all[error.code as keyof typeof all];
    return `${title?.() ?? (known ? `${known.title}.` : notSent)} ${switched} ${mayHaveSucceeded(error) ? unclear : ''}`;
  };
  host.access.setLostChange({session, text});
}
