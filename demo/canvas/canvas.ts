/** The bare page that shows a widget. It reads the same settings as the page around it, and also works on its own. */
import {findService} from '../service.js';
import {changed, needsReload, readSettings} from '../settings/settings.js';
import {findStory, findWidget} from '../stories/stories.js';
import {applyAttributes, applyPage, applySlots} from './apply.js';
import {postToShell} from './messages.js';
import {recordEvents, recordRequests} from './record.js';
import {followSandbox, mailReporter} from './sandbox.js';
import {giveToken} from './token.js';

let settings = readSettings(new URLSearchParams(location.search));

async function start() {
  applyPage(settings);
  const widget = findWidget(settings.widget);
  const service = await findService();
  if (service.kind === 'sandbox') await followSandbox(service.apiOrigin, settings);
  await widget.define();
  const element = document.createElement(widget.tag);
  element.setAttribute('api-origin', service.apiOrigin);
  applyAttributes(element, widget, settings);
  applySlots(element, widget, settings);
  window.addEventListener('message', ({source, origin, data}) => {
    if (source !== parent || origin !== location.origin || typeof data !== 'string') return;
    const next = readSettings(new URLSearchParams(data));
    if (changed(settings, next).some(needsReload)) return;
    settings = next;
    applyPage(settings);
    applyAttributes(element, widget, settings);
    applySlots(element, widget, settings);
  });
  postToShell({kind: 'begun', story: findStory(widget, settings.story).title});
  recordEvents(() => settings.cancel);
  recordRequests(service.kind === 'sandbox' ? mailReporter(service.apiOrigin) : () => {});
  await giveToken(element, settings);
  document.querySelector('main')!.append(element);
}

start().catch((cause: unknown) => {
  const message = document.createElement('p');
  message.role = 'alert';
  message.textContent = `The canvas failed to load: ${(cause as Error).message}`;
  document.querySelector('main')!.append(message);
});
