import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {it} from 'node:test';
import {eventKinds} from '../../src/events.js';
import {table} from '../flows/table.js';

const apiFiles = readdirSync('src/api').filter((name) => name.endsWith('.ts') && name !== 'schema.d.ts');
/** The paths in the code, with `*` for parameters. */
const paths = apiFiles.flatMap((name) => {
  const found = readFileSync(`src/api/${name}`, 'utf8').matchAll(/'(\/_widgets\/[^']+)'/g);
  return [...found].map(([, path]) => path!.replace(/\{\w+\}/g, '*'));
});
const flows = table.flatMap(({flows}) => flows);
const known = [
  ...table.flatMap(({reads}) => reads.map(({request}) => request)),
  ...flows.map(({sends}) => sends?.request),
];

/** A change in several steps, with codes from e-mails, is played in `test/widgets/user-profile/email.test.ts`. */
const withCodes = {
  event: 'workos-email-change',
  paths: [
    '/send-verification',
    '/verify',
    '/send-email-change',
    '/verify-email-change',
    '/authentication-information',
    '/create-password',
  ],
};

it('the table of widgets has every request that widgets send', () => {
  assert.ok(paths.length > 10, 'Found too few paths; has their notation changed?');
  const places = known.map((request) => `${request?.split(' ')[1]}/`);
  for (const path of paths.filter((path) => !withCodes.paths.some((one) => path.endsWith(one))))
    assert.ok(
      places.some((place) => place.startsWith(`${path}/`)),
      `${path} is missing in all rows.`,
    );
});

it('the table of widgets has every change that a page can cancel', () => {
  const cancelable = Object.entries(eventKinds).filter(([, kind]) => kind === 'cancelable');
  for (const [name] of cancelable.filter(([name]) => name !== withCodes.event))
    assert.ok(
      flows.some(({sends}) => sends?.cancelableEvent === name),
      `${name} is missing in all rows.`,
    );
});
