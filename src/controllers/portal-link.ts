/** The code that opens a portal link. It loads with the first link, since few users open one. */

export {reportLostChange} from './lost-change.js';

/** The form that opens a link: the URL without its secret, and the secret, which is null if there is none. */
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

/** Opens a link in a tab. */
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
  // The tab inherits the page's content security policy. If `form-action` blocks the form, open the plain URL.
  document.addEventListener('securitypolicyviolation', () => tab.location.replace(link));
  return form.submit();
}
