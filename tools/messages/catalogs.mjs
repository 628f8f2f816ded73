/** Reads the message catalogs and checks them against English, the model for all other languages. */
import {parse, TYPE} from '@formatjs/icu-messageformat-parser';

/** The language that the other catalogs translate. */
export const model = 'en';

const fieldsOf = {
  model: ['message', 'description', 'arguments'],
  translation: ['message', 'sameAsEnglish'],
};

/** What the field `arguments` of an English message can say. Without an entry, an argument is a string. */
export const argumentTypes = ['number', 'node'];

/**
 * Parses and checks catalogs.
 *
 * @param texts The JSON of each catalog, by language tag.
 * @param bundles Which modules each bundle holds; see `src/messages/bundles.json`.
 * @returns The syntax trees by language and key, and all problems as lines of the form `file: key: reason`.
 */
export function readCatalogs(texts, bundles) {
  const problems = [];
  const parsed = {};
  for (const [tag, text] of Object.entries(texts)) {
    const report = (key, reason) => problems.push([`${tag}.json`, key, reason].filter(Boolean).join(': '));
    const catalog = readJson(text, report);
    parsed[tag] = catalog && parseMessages(tag, catalog, report);
  }
  const english = parsed[model];
  if (english) {
    checkModel(english, bundles, (key, reason) => problems.push(`${model}.json: ${key}: ${reason}`));
    for (const [tag, messages] of Object.entries(parsed)) {
      if (tag === model || !messages) continue;
      checkTranslation(messages, english, (key, reason) => problems.push(`${tag}.json: ${key}: ${reason}`));
    }
  } else if (!(model in texts)) problems.push(`${model}.json: the file is missing`);
  return {messages: parsed, problems};
}

function readJson(text, report) {
  try {
    const catalog = JSON.parse(text);
    const keys = [...text.matchAll(/^ {2}("(?:[^"\\]|\\.)*"): \{/gm)].map(([, key]) => JSON.parse(key));
    for (const key of keys.filter((key, index) => keys.indexOf(key) !== index)) report(key, 'the key occurs twice');
    return catalog;
  } catch (error) {
    report('', `not valid JSON: ${error.message}${lineOf(text, error.message)}`);
    return undefined;
  }
}

/** The line of an error that names a position. */
function lineOf(text, message) {
  const [, position] = /position (\d+)/.exec(message) ?? [];
  return position && !message.includes('line') ? ` (line ${text.slice(0, Number(position)).split('\n').length})` : '';
}

function parseMessages(tag, catalog, report) {
  const messages = new Map();
  const categories = pluralCategories(tag, report);
  for (const [key, entry] of Object.entries(catalog)) {
    if (typeof entry !== 'object' || entry === null) {
      report(key, 'must be an object with the field "message"');
      messages.set(key, {});
      continue;
    }
    const fields = fieldsOf[tag === model ? 'model' : 'translation'];
    for (const field of Object.keys(entry)) if (!fields.includes(field)) report(key, `unknown field "${field}"`);
    if (typeof entry.message !== 'string' || entry.message === '') {
      report(key, 'the field "message" must be a string that is not empty');
      messages.set(key, {});
      continue;
    }
    const message = {...entry, tree: parseMessage(entry.message, (reason) => report(key, reason))};
    messages.set(key, message);
    if (!message.tree) continue;
    checkSpaces(entry.message, (reason) => report(key, reason));
    checkElements(message.tree, categories, (reason) => report(key, reason));
  }
  return messages;
}

function pluralCategories(tag, report) {
  try {
    if (Intl.PluralRules.supportedLocalesOf(tag).length === 0) report('', `the language "${tag}" is not known to Intl`);
    return new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  } catch {
    report('', `"${tag}" is not a valid language tag`);
    return ['other'];
  }
}

function parseMessage(text, report) {
  try {
    return parse(text, {captureLocation: true, requiresOtherClause: true});
  } catch (error) {
    const place = error.location ? ` at character ${error.location.start.offset + 1}` : '';
    const hint =
      error.message === 'INVALID_ARGUMENT_TYPE' ? ' (“plural”, “select” and “number” are not translated)' : '';
    report(`syntax error${place}: ${error.message.toLowerCase().replaceAll('_', ' ')}${hint}`);
    return undefined;
  }
}

function checkSpaces(text, report) {
  if (text !== text.trim()) report('stray white space at the start or end');
  if (/[^\S\u00a0\u202f]{2,}|[\t\n\r\v\f]/.test(text))
    report('stray white space inside: only single spaces are allowed');
}

/** Checks what does not depend on English. */
function checkElements(tree, categories, report, inPlural = false) {
  for (const element of tree) {
    if (element.type === TYPE.date || element.type === TYPE.time) {
      report(`{${element.value}} is formatted as a date or time: pass formatted text instead`);
    }
    if (element.type === TYPE.number && element.style)
      report(`{${element.value}} has a number style, which is not supported`);
    if (element.type === TYPE.tag) checkElements(element.children, categories, report, inPlural);
    if (element.type === TYPE.plural) {
      if (element.pluralType === 'ordinal') report(`{${element.value}} is ordinal, which is not supported`);
      if (element.offset) report(`{${element.value}} has an offset, which is not supported`);
      const given = Object.keys(element.options).filter((name) => !name.startsWith('='));
      for (const name of categories) {
        if (!given.includes(name)) report(`{${element.value}} lacks the plural category "${name}"`);
      }
      for (const name of given) {
        if (!categories.includes(name))
          report(
            `{${element.value}} has the plural category "${name}", which the language does not use (it uses ${categories.join(', ')})`,
          );
      }
    }
    for (const [name, {value}] of Object.entries(element.options ?? {})) {
      if (value.length === 0) report(`{${element.value}}: the text for "${name}" is empty`);
      checkOptionSpaces(value, element, name, report);
      checkElements(value, categories, report, true);
    }
  }
}

function checkOptionSpaces(value, element, name, report) {
  const [first, last] = [value[0], value.at(-1)];
  const isStray = (part, pattern) => part?.type === TYPE.literal && pattern.test(part.value);
  if (isStray(first, /^\s/) || isStray(last, /\s$/)) {
    report(`{${element.value}}: stray white space at the start or end of the text for "${name}"`);
  }
}

function checkModel(english, bundles, report) {
  const bundled = new Set(Object.values(bundles).flat());
  for (const [key, {tree, description, arguments: types = {}}] of english) {
    if (!/^[a-z]\w*(\.[\w-]+){1,2}$/i.test(key))
      report(key, 'a key is a module and a name, such as "usersTable.invite"');
    if (!bundled.has(key.split('.')[0])) report(key, `no bundle in bundles.json has the module "${key.split('.')[0]}"`);
    const unexplained = tree ? [...argumentsOf(tree).keys()].filter((name) => !description?.includes(`{${name}}`)) : [];
    if (unexplained.length > 0) report(key, `the description does not explain {${unexplained.join('}, {')}}`);
    if (typeof description !== 'string' || !description.trim())
      report(key, 'the field "description" is missing: tell translators where the text appears');
    if (!tree) continue;
    const names = argumentsOf(tree);
    for (const [name, type] of Object.entries(types)) {
      if (!names.has(name)) report(key, `unknown argument "${name}"`);
      if (!argumentTypes.includes(type)) report(key, `the type of "${name}" must be ${argumentTypes.join(' or ')}`);
    }
    checkNodes(tree, types, (reason) => report(key, reason));
  }
  const modules = new Set([...english.keys()].map((key) => key.split('.')[0]));
  for (const [bundle, names] of Object.entries(bundles)) {
    for (const name of names)
      if (!modules.has(name)) report(name, `bundles.json names it for "${bundle}", and no key begins with it`);
  }
}

function checkTranslation(messages, english, report) {
  for (const key of messages.keys()) if (!english.has(key)) report(key, 'unknown key: English does not have it');
  for (const [key, model] of english) {
    const translation = messages.get(key);
    if (!translation) {
      report(key, 'missing: English has this key');
      continue;
    }
    const {message, sameAsEnglish, tree} = translation;
    if (sameAsEnglish !== undefined && !String(sameAsEnglish).trim()) report(key, '"sameAsEnglish" must give a reason');
    if (message === model.message) {
      if (sameAsEnglish === undefined && /\p{L}/u.test(literalsOf(tree ?? []))) {
        report(key, 'not translated: if it is the same as English, give the reason in "sameAsEnglish"');
      }
    } else if (sameAsEnglish !== undefined) report(key, '"sameAsEnglish" is set, and the text differs from English');
    if (tree && model.tree) checkArguments(tree, model, (reason) => report(key, reason));
  }
}

function checkArguments(tree, model, report) {
  const given = argumentsOf(tree);
  const expected = argumentsOf(model.tree);
  for (const name of given.keys()) if (!expected.has(name)) report(`unknown argument "${name}"`);
  for (const name of expected.keys()) {
    if (given.has(name)) continue;
    const isQuoted = literalsOf(tree).includes(`{${name}}`);
    const hint = isQuoted ? ': it is between straight apostrophes, which make it plain text; use ‘ and ’' : '';
    report(`missing argument "${name}"${hint}`);
  }
  for (const [name, kind] of given) {
    const isTag = kind === 'tag';
    if (expected.has(name) && isTag !== (expected.get(name) === 'tag')) {
      report(`"${name}" is ${isTag ? 'a tag' : 'an argument'} here, and ${isTag ? 'an argument' : 'a tag'} in English`);
    }
  }
  const types = typesOf(model);
  for (const [name, kind] of given) {
    if ((kind === 'plural' || kind === 'number') && types.get(name) !== 'number')
      report(`"${name}" is not a number in English`);
    if (kind === 'select' && !['boolean', 'choice'].includes(types.get(name)))
      report(`"${name}" is not a select in English`);
  }
  checkBranches(tree, expected, report);
  if (hasPound(model.tree) && !hasPound(tree)) report('no plural shows the number: put # where it belongs');
  checkNodes(tree, model.arguments ?? {}, report);
  checkSelects(tree, model.tree, report);
}

/** An argument in one branch of a plural or select must be in all of them, or it disappears for some values. */
function checkBranches(tree, expected, report) {
  for (const {value, options} of elementsOf(tree)) {
    const branches = Object.entries(options ?? {}).filter(([name]) => !name.startsWith('='));
    const names = new Set(branches.flatMap(([, branch]) => [...argumentsOf(branch.value).keys()]));
    for (const name of names) {
      if (name === value || !expected.has(name)) continue;
      const without = branches.filter(([, branch]) => !argumentsOf(branch.value).has(name)).map(([branch]) => branch);
      if (without.length > 0) report(`"${name}" is missing in the text of "${value}" for ${without.join(', ')}`);
    }
  }
}

/** Whether a plural shows the number in its text for `other`. `{n, number}` shows it too. */
function hasPound(tree) {
  return elementsOf(tree).some(
    ({type, options}) =>
      type === TYPE.number ||
      (type === TYPE.plural && elementsOf(options.other.value).some((element) => element.type === TYPE.pound)),
  );
}

/** A select must offer the same choices as in English: the code passes no others. */
function checkSelects(tree, modelTree, report) {
  const choices = (of) =>
    new Map(
      elementsOf(of)
        .filter(({type}) => type === TYPE.select)
        .map(({value, options}) => [value, Object.keys(options)]),
    );
  const expected = choices(modelTree);
  for (const [name, given] of choices(tree)) {
    const known = expected.get(name) ?? [];
    for (const one of given)
      if (!known.includes(one)) report(`"${name}" has the choice "${one}", which English does not have`);
    for (const one of known) if (!given.includes(one)) report(`"${name}" lacks the choice "${one}"`);
  }
}

/** Markup inside a plural or select could not be a list of nodes. */
function checkNodes(tree, types, report) {
  for (const element of elementsOf(tree)) {
    for (const {value} of Object.values(element.options ?? {})) {
      for (const inner of elementsOf(value)) {
        if (inner.type === TYPE.tag || types[inner.value] === 'node') {
          report(
            `"${inner.value}" is markup inside "${element.value}": move it outside, or write one message for each case`,
          );
        }
      }
    }
  }
}

/** All elements of a message, nested ones included. */
export function elementsOf(tree) {
  return tree.flatMap((element) => [
    element,
    ...elementsOf(element.children ?? []),
    ...Object.values(element.options ?? {}).flatMap(({value}) => elementsOf(value)),
  ]);
}

const kinds = {
  [TYPE.argument]: 'argument',
  [TYPE.number]: 'number',
  [TYPE.plural]: 'plural',
  [TYPE.select]: 'select',
  [TYPE.tag]: 'tag',
};

/** The arguments of a message, with how they are used. The most specific use wins. */
export function argumentsOf(tree) {
  const found = new Map();
  for (const {type, value} of elementsOf(tree)) {
    const kind = kinds[type];
    if (kind && (found.get(value) ?? 'argument') === 'argument') found.set(value, kind);
  }
  return found;
}

/** The type of each argument of an English message, in the order in which the compiled function takes them. */
export function typesOf({tree, arguments: declared = {}}) {
  const selects = new Map(
    elementsOf(tree)
      .filter(({type}) => type === TYPE.select)
      .map(({value, options}) => [value, options]),
  );
  const type = (name, kind) => {
    if (kind === 'tag') return 'tag';
    if (kind === 'plural' || kind === 'number') return 'number';
    if (kind === 'select') return isBoolean(selects.get(name)) ? 'boolean' : 'choice';
    return declared[name] ?? 'text';
  };
  return new Map(
    [...argumentsOf(tree)]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, kind]) => [name, type(name, kind)]),
  );
}

export function isBoolean(options) {
  return Object.keys(options).every((name) => ['true', 'false', 'other'].includes(name));
}

function literalsOf(tree) {
  return elementsOf(tree)
    .map(({type, value}) => (type === TYPE.literal ? value : ''))
    .join('');
}
