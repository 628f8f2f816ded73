/**
 * `npm run new-language -- <tag>`: adds the catalog of a language with every message in English, marked as not translated,
 * and offers the language in the demo.
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {compileMessages, catalogFolder} from './messages/generate.mjs';

const settings = 'demo/settings/setting-fields.ts';

try {
  const tag = canonical(process.argv[2]);
  const path = join(catalogFolder, `${tag}.json`);
  if (existsSync(path)) throw new Error(`${tag}.json exists already.`);
  const english = JSON.parse(readFileSync(join(catalogFolder, 'en.json'), 'utf8'));
  const entries = Object.entries(english).map(([key, {message}]) => {
    const text = pluralFor(tag, message);
    return [key, {message: text, ...(text === message && {sameAsEnglish: 'Not translated yet.'})}];
  });
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
  compileMessages();
  offer(tag);
  console.log(
    `Added src/messages/catalogs/${tag}.json. Translate each message, and remove "sameAsEnglish" where it differs.`,
  );
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function canonical(tag) {
  try {
    return new Intl.Locale(tag).toString();
  } catch {
    throw new Error('Give a language tag, such as: npm run new-language -- nl');
  }
}

/** An English message with the plural categories of another language, so that it compiles. */
function pluralFor(tag, message) {
  const {pluralCategories} = new Intl.PluralRules(tag).resolvedOptions();
  return message.replace(/one (\{[^{}]*\}) other (\{[^{}]*\})/g, (_, one, other) =>
    pluralCategories.map((name) => `${name} ${name === 'one' ? one : other}`).join(' '),
  );
}

function offer(tag) {
  const text = readFileSync(settings, 'utf8');
  const place = "ar: '";
  if (!text.includes(place)) throw new Error(`Add ${tag} to the languages in ${settings}.`);
  const key = /^\w+$/.test(tag) ? tag : `'${tag}'`;
  const name = new Intl.DisplayNames(tag, {type: 'language'}).of(tag);
  writeFileSync(settings, text.replace(place, `${key}: '${name}', ${place}`));
}
