import type {Domain} from '../../../api/domains.js';
import type {OpenDialog} from '../../../controllers/dialogs.js';
import {prepare as prepareDialogs} from '../../../dialogs/dialog.js';
import {languages} from '../../../messages/languages/domain-verification-dialogs.js';
import type {DomainDialogHost} from './host.js';
import {RecordDialog} from './record-dialog.js';
import {recordStyles} from './record.styles.js';
import {removeDialog} from './remove-dialog.js';

export type DomainDialogName = 'record' | 'remove';

export function prepare(host: DomainDialogHost) {
  return prepareDialogs(host, languages, recordStyles);
}

/** Opens a dialog of the domain widget. This module is loaded when the first dialog is about to open. */
export function openDialog(name: DomainDialogName, host: DomainDialogHost, domain: Domain): OpenDialog {
  return name === 'record' ? new RecordDialog(host, domain) : removeDialog(host, domain);
}
