/** The code that opens a portal link. It loads with the first link, since few users open one. */

export {reportLostChange} from './lost-change.js';

/** Opens a link in a tab. */
export function openLink(tab: Window, link: string) {
  const url = new URL(link);
  const value = url.searchParams.get('apiToken');
  if (value === null) return tab.location.replace(link);
  url.searchParams.delete('apiToken');
  const {document} = tab;
  const form = document.createElement('form');
  const input = document.createElement('input');
  Object.assign(form, {method: 'post', action: url.href, rel: 'noreferrer'});
  Object.assign(input, {type: 'hidden', name: 'apiToken', value});
  form.append(input);
  document.body.append(form);
  if (isRefused(form)) {
    // Only the tab itself may navigate: a sandboxed frame may not, since it is no longer the tab's opener.
    const anchor = document.createElement('a');
    Object.assign(anchor, {href: link, rel: 'noreferrer'});
    return anchor.click();
  }
  // The tab inherits the page's content security policy. If `form-action` blocks the form, open the plain URL.
  document.addEventListener('securitypolicyviolation', () => tab.location.replace(link));
  return form.submit();
}

/** Whether the tab cannot submit forms: it inherits the sandbox of the frame that opened it. */
function isRefused(form: HTMLFormElement) {
  if (!form.ownerDocument.defaultView) return false;
  let hasFired = false;
  const onSubmit = (event: Event) => {
    event.preventDefault();
    hasFired = true;
  };
  form.addEventListener('submit', onSubmit);
  form.requestSubmit();
  form.removeEventListener('submit', onSubmit);
  return !hasFired;
}
