import type {Domain} from '../../../api/domains.js';
import type {DialogHost} from '../../../dialogs/dialog.js';
import type {Messages} from '../../../messages/messages.js';
import type {Session} from '../../../session/session.js';
import type {ListItem} from '../../../ui/list.js';

/** What the domain dialogs need from their widget. */
export interface DomainDialogHost extends DialogHost {
  readonly text: Messages['domainVerification'];
  /** The current data of a domain. */
  currentDomain(domain: Domain): Domain;
  /** Updates a domain in the list ahead of the next load. Removes it if `revised` is undefined. */
  updateDomain(session: Session, domain: Domain, revised?: Domain): void;
  itemOf(domain: Domain): ListItem;
  nameOf(domain: Domain): string;
  canRestart(domain: Domain): boolean;
}
