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

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = {sub: 'user_1', org_id: 'org_1', exp: 4_000_000_000};
/** An unsigned token, which is sufficient since the server sends no requests. */
const token = `${base64({alg: 'RS256'})}.${base64(claims)}.AAAA`;

/** Markup of any tag. */
const ways: Readonly<Record<string, (tag: string) => string>> = {
  alone: (tag) => `<${tag}></${tag}>`,
  'with a token': (tag) => `<${tag} token="${token}"></${tag}>`,
  'with a token that has expired': (tag) => `<${tag} token="${token.slice(0, -4)}BBBB"></${tag}>`,
  'with a secret key as token': (tag) => `<${tag} token="sk_live_nothing"></${tag}>`,
  'with a token endpoint': (tag) => `<${tag} token-endpoint="/api/widget-token"></${tag}>`,
  'in German': (tag) => `<${tag} lang="de"></${tag}>`,
  'in Arabic, from right to left': (tag) => `<${tag} lang="ar" dir="rtl"></${tag}>`,
  'with each of its attributes': (tag) =>
    `<${tag} ${attributesOf(tag)
      .map((name) => `${name}="3"`)
      .join(' ')}></${tag}>`,
  'with content in each slot': (tag) =>
    `<${tag}>${['loading', 'error', 'empty', 'toolbar'].map((name) => `<b slot="${name}">Own ${name}</b>`).join('')}</${tag}>`,
  'inside <workos-widgets>': (tag) =>
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
  it('registers no tag before a define module is imported', () => assert.deepEqual(report.registeredEarly, []));
  it('registers every tag of the manifest', () => assert.deepEqual(report.registered, tags));
  it('accesses no browser globals in any module', () => assert.deepEqual(report.touched, []));
  it('sends no requests', () => assert.deepEqual(report.requests, []));

  for (const {name, tag, text} of cases) {
    it(`${name} renders a loading state in a declarative shadow root, without a token`, () => {
      const markup = report.markup[name]!;
      const own = shadowOf(markup, tag);
      assert.ok(own, 'has a declarative shadow root');
      assert.match(own, /role="status"[^>]*>[^<]*(<!--.*?-->)?Loading/);
      assert.doesNotMatch(own, /eyJ|sk_live/);
      assert.equal(withoutShadow(markup), text, 'keeps the markup of the page');
    });
  }

  it('renders page-size skeleton rows and no hidden buttons', () => {
    const {markup} = renderOnServer({table: '<workos-users-table page-size="3" readonly></workos-users-table>'});
    assert.equal(markup['table']!.match(/<tr [^>]*aria-hidden/g)!.length, 3);
    assert.doesNotMatch(markup['table']!, /invite-button/);
  });
});

/** The markup of an element's shadow root. */
function shadowOf(markup: string, tag: string) {
  const start = markup.indexOf(`<${tag}`);
  const template = markup.indexOf('<template shadowroot', start);
  // Only the attributes of the element and a comment of the renderer may precede the template.
  if (start < 0 || template < 0 || /<(?!!--)/.test(markup.slice(start + 1, template))) return '';
  return markup.slice(template, markup.indexOf('</template>', template));
}

/** Rendered markup without shadow roots, and without the comments and attributes that the renderer adds. */
function withoutShadow(markup: string) {
  return markup
    .replace(/<template shadowroot[^]*?<\/template>/g, '')
    .replace(/<!--[^]*?-->/g, '')
    .replaceAll(' defer-hydration', '')
    .replace(/ +/g, ' ');
}
