/** What a press of a portal button needs. It is loaded with the first link, since few who see a list follow one. */

export {reportLostChange} from './lost-change.js';

/** What is posted to open a link: its address without the secret, and the secret, if it has one. */
export interface PortalForm {
  readonly action: string;
  readonly apiToken: string | null;
}

export function toPortalForm(link: string): PortalForm {
  const url = new URL(link);
  const apiToken = url.searchParams.get('apiToken');
  url.searchParams.delete('apiToken');
  return {action: url.href, apiToken};
}

/** Sends a tab to a link. */
export function openLink(tab: Window, link: string) {
  const {action, apiToken} = toPortalForm(link);
  if (apiToken === null) return tab.location.replace(link);
  const {document} = tab;
  const form = document.createElement('form');
  const input = document.createElement('input');
  Object.assign(form, {method: 'post', action, rel: 'noreferrer'});
  Object.assign(input, {type: 'hidden', name: 'apiToken', value: apiToken});
  form.append(input);
  document.body.append(form);
  // The tab has the page's policy, which may allow forms only to the page itself. A plain address then has to do.
  document.addEventListener('securitypolicyviolation', () => tab.location.replace(link));
  return form.submit();
}
