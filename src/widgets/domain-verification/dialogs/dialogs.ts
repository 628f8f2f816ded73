import type {Domain} from '../../../api/domains.js';
import type {OpenDialog} from '../../../controllers/dialogs.js';
import {adoptStyles} from '../../../ui/adopt-styles.js';
import {prepare as prepareDialogs} from '../../../dialogs/dialog.js';
import type {DomainDialogHost} from './host.js';
import {RecordDialog} from './record-dialog.js';
import {recordStyles} from './record.styles.js';
import {removeDialog} from './remove-dialog.js';

export type DomainDialogName = 'record' | 'remove';

export function prepare(host: DomainDialogHost) {
  prepareDialogs(host);
  adoptStyles(host, recordStyles);
}

/** The dialogs of the domain widget, loaded when the first of them is about to open. */
export function openDialog(name: DomainDialogName, host: DomainDialogHost, domain: Domain): OpenDialog {
  return name === 'record' ? new RecordDialog(host, domain) : removeDialog(host, domain);
}
