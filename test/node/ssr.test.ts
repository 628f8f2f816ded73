import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {renderOnServer} from './render.js';

interface Manifest {
  readonly modules: readonly {
    readonly declarations: readonly {readonly tagName?: string; readonly attributes?: readonly {name: string}[]}[];
  }[];
}

const {modules} = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest;
const elements = modules.flatMap(({declarations}) => declarations.filter(({tagName}) => tagName));
const tags = elements.map(({tagName}) => tagName!);

/** A token nobody signed: the server must not care, since it asks for nothing. */
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = {sub: 'user_1', org_id: 'org_1', exp: 4_000_000_000};
const token = `${base64({alg: 'RS256'})}.${base64(claims)}.AAAA`;

/** What a page may write of any tag. */
const ways: Readonly<Record<string, (tag: string) => string>> = {
  alone: (tag) => `<${tag}></${tag}>`,
  'with a token': (tag) => `<${tag} token="${token}"></${tag}>`,
  'with a token that has expired': (tag) => `<${tag} token="${token.slice(0, -4)}BBBB"></${tag}>`,
  'with what is no token': (tag) => `<${tag} token="sk_live_nothing"></${tag}>`,
  'with a token endpoint': (tag) => `<${tag} token-endpoint="/api/widget-token"></${tag}>`,
  'in German': (tag) => `<${tag} lang="de"></${tag}>`,
  'in Arabic, from right to left': (tag) => `<${tag} lang="ar" dir="rtl"></${tag}>`,
  'with every attribute of its own': (tag) =>
    `<${tag} ${attributesOf(tag)
      .map((name) => `${name}="3"`)
      .join(' ')}></${tag}>`,
  'with something in each slot': (tag) =>
    `<${tag}>${['loading', 'error', 'empty', 'toolbar'].map((name) => `<b slot="${name}">Own ${name}</b>`).join('')}</${tag}>`,
  'inside of <workos-widgets>': (tag) =>
    `<workos-widgets token="${token}"><h2>Own</h2><p>${`<${tag}></${tag}>`}</p></workos-widgets>`,
};

function attributesOf(tag: string) {
  return elements.find(({tagName}) => tagName === tag)!.attributes!.map(({name}) => name);
}

const cases = tags.flatMap((tag) =>
  Object.entries(ways).map(([way, write]) => ({name: `<${tag}> ${way}`, tag, text: write(tag)})),
);

describe('the built package on a server', () => {
  const report = renderOnServer(Object.fromEntries(cases.map(({name, text}) => [name, text])), {tags});

  it('has tags and modules', () => {
    assert.notDeepEqual(tags, []);
    assert.ok(report.modules > 40);
  });
  it('registers nothing when anything but a definition is imported', () =>
    assert.deepEqual(report.registeredEarly, []));
  it('registers every tag of the manifest', () => assert.deepEqual(report.registered, tags));
  it('touches nothing that only browsers have, in any module', () => assert.deepEqual(report.touched, []));
  it('asks for nothing', () => assert.deepEqual(report.requests, []));

  for (const {name, tag, text} of cases) {
    it(`${name} is a declarative shadow root that says that it is loading, and holds no token`, () => {
      const markup = report.markup[name]!;
      const own = shadowOf(markup, tag);
      assert.ok(own, 'has a declarative shadow root');
      assert.match(own, /role="status"[^>]*>[^<]*(<!--.*?-->)?Loading/);
      assert.doesNotMatch(own, /eyJ|sk_live/);
      assert.equal(withoutShadow(markup), text, 'leaves what the page has written as it is');
    });
  }

  it('has as many rows to come as a page asks for, and none of the buttons that it hides', () => {
    const {markup} = renderOnServer({table: '<workos-users-table page-size="3" readonly></workos-users-table>'});
    assert.equal(markup['table']!.match(/<tr [^>]*aria-hidden/g)!.length, 3);
    assert.doesNotMatch(markup['table']!, /invite-button/);
  });
});

/** The markup of an element's shadow root. */
function shadowOf(markup: string, tag: string) {
  const start = markup.indexOf(`<${tag}`);
  const template = markup.indexOf('<template shadowroot', start);
  // Nothing but the attributes of the element, and a comment of the renderer's own, may come before.
  if (start < 0 || template < 0 || /<(?!!--)/.test(markup.slice(start + 1, template))) return '';
  return markup.slice(template, markup.indexOf('</template>', template));
}

/** What is left of rendered markup without shadow roots and the renderer's own comments and marks. */
function withoutShadow(markup: string) {
  return markup
    .replace(/<template shadowroot[^]*?<\/template>/g, '')
    .replace(/<!--[^]*?-->/g, '')
    .replaceAll(' defer-hydration', '')
    .replace(/ +/g, ' ');
}
