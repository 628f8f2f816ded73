/** White space or a mark that ends a word; a word that no mark ends may be part of an address. */
const mark = String.raw`\s,;:<>()[\]"`;
const address = `[^${mark}@]+@[^${mark}@]+`;

/** The tokens of a list, in the order in which they are tried. Each is matched in linear time. */
const tokens = new RegExp(
  [
    String.raw`(?<end>\n(?![ \t]*<)|;)`,
    '(?<comma>,)',
    '(?<label>:)',
    // An address in brackets. Parentheses and square brackets count only if they hold nothing else.
    `<(?<list>[^<>]*)>|[([]\\s*(?<only>${address})\\s*[)\\]]`,
    // A comment, which may hold another one, but no address.
    String.raw`(?<comment>\([^()@\n]*(?:\([^()@\n]*\)[^()@\n]*)*\))`,
    // Its local part may be quoted, and its domain a number in square brackets.
    String.raw`(?<word>(?:"[^"\n]*"(?=@))?[^${mark}]+(?:\[[\w.:]*\])?)`,
    String.raw`(?<quoted>"[^"<>\n]+")`,
  ].join('|'),
  'gu',
);

const link = /mailto:(?:\/\/)?([^\s<>"?)\]]*)(?:\?((?:[^\s<>",;)\]]|[,;](?![^\s,;]*@))*))?/gi;

/**
 * The addresses in a text, such as the recipients copied from a mail program: without names, comments and links, and
 * without duplicates regardless of case, since hardly any mail server distinguishes it. What looks like neither a part of
 * an address nor a name in front of one in brackets is returned as well, so that it can be refused. Takes linear time.
 */
export function readAddresses(text: string): readonly string[] {
  const found = new Map<string, string>();
  for (const one of entries(plain(text))) {
    const key = one.toLowerCase();
    if (!found.has(key)) found.set(key, one);
  }
  return [...found.values()];
}

/** Whether the text has the form of an address, in any script. */
export function isAddress(text: string) {
  return /^(?:"[^"\\\n]+"|[^\s@"\\]+)@(?:\[[\w.:]+\]|[^\s@.!-,/:-?[-^`{-~]+(?:\.[^\s@.!-,/:-?[-^`{-~]+)+)$/.test(text);
}

/** Replaces the marks of other scripts by the common ones and links by their addresses; removes invisible characters. */
function plain(text: string) {
  return (
    text
      .replace(/[！-～﹐-﹫]/g, (wide) => wide.normalize('NFKC'))
      .replace(link, (_, to: string, query = '') => ` ${[to, ...fields(query as string)].map(decode).join(',')} `)
      // Joiners between letters that are not Latin belong to words, such as those of Persian domains.
      .replace(/((?!\w)[\p{L}\p{M}][\u200c\u200d](?=(?!\w)\p{L}))|\p{DI}/gu, '$1')
      .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
      .replace(/[。｡]/g, '.')
      .replace(/[“”„‟«»]/g, '"')
      .replace(/[\u037e؛፤⁏꛶]/g, ';')
      .replace(/՝|(?![\0-\x7f])\p{Term}/gu, ',')
  );
}

/** The addresses in the query of a `mailto:` link. */
function fields(query: string) {
  return query.split('&').flatMap((field) => /^(?:to|cc|bcc)=(.*)/i.exec(field)?.[1] ?? []);
}

function decode(text: string) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The entries of a list without their names. `Lovelace, Ada <ada@x.example>` shows that only the bracket tells a name from
 * an entry, so the words before one are kept until it is known.
 */
function entries(text: string): string[] {
  const all: string[] = [];
  /** Where the words begin that may be the name of the next address in brackets, and those after the last comma. */
  let name = 0;
  let part = 0;
  let hasAt = false;
  const endPart = (isNameOver: boolean) => {
    part = all.length;
    if (isNameOver) name = part;
    hasAt = false;
  };
  /** Drops the words that are a name. Addresses among them are entries of their own. */
  const dropName = (from: number) => {
    let end = from;
    for (const one of all.slice(from)) if (isAddress(one)) all[end++] = one;
    all.length = end;
  };
  for (const {groups} of text.matchAll(tokens)) {
    const {end, comma, label, list = groups!.only, word, quoted} = groups!;
    const inBrackets = list === undefined ? [] : entries(list);
    if (inBrackets.length) {
      dropName(name);
      for (const one of inBrackets) all.push(one);
      endPart(true);
    } else if (label) {
      dropName(part);
      endPart(true);
    } else if (end || comma) endPart(!comma || hasAt);
    else if (word || quoted) {
      const one = quoted ?? trim(word!);
      hasAt ||= one.includes('@');
      if (/[\p{L}\p{N}@]/u.test(one)) all.push(one);
    }
  }
  return all.flatMap((one) => (one.startsWith('"') && one.endsWith('"') ? entries(one.slice(1, -1)) : one));
}

/**
 * Removes the marks around a word. No domain ends with one; some local parts begin with one, so those are removed that are
 * at the end as well, and quotes.
 */
function trim(word: string) {
  let end = word.length;
  while (end && !/[\p{L}\p{M}\p{N}\p{Cs}@\]]/u.test(word[end - 1]!)) end--;
  const marks = new Set(`'\`‘’•…${word.slice(end)}`);
  let start = 0;
  while (start < end && marks.has(word[start]!)) start++;
  return word.slice(start, end);
}
