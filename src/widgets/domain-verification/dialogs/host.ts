import type {Domain} from '../../../api/domains.js';
import type {DialogHost} from '../../../dialogs/dialog.js';
import type {Messages} from '../../../messages/messages.js';
import type {Session} from '../../../session/session.js';
import type {ListItem} from '../../../ui/list.js';

/** What the dialogs of domains need of their widget. */
export interface DomainDialogHost extends DialogHost {
  readonly text: Messages['domainVerification'];
  /** A domain as it is now. */
  current(domain: Domain): Domain;
  /** Shows at once what became of a domain; nothing where it is no more. */
  revise(session: Session, domain: Domain, revised?: Domain): void;
  itemOf(domain: Domain): ListItem;
  nameOf(domain: Domain): string;
  canRestart(domain: Domain): boolean;
}
