import {expect} from '@open-wc/testing';
import manifest from '../custom-elements.json';

interface Declaration {
  readonly name: string;
  readonly tagName?: string;
}

const declarations = manifest.modules.flatMap((module) => module.declarations as readonly Declaration[]);
const elements = declarations.filter(({tagName}) => tagName);

/** Loading every entry also puts each source file into the coverage report, with or without tests of its own. */
describe('the entries of the package', () => {
  it('exports the class of every tag and registers none', async () => {
    const classes: Record<string, unknown> = await import('../src/index.js');
    expect(elements).not.to.be.empty;
    for (const {name, tagName} of elements) {
      expect(classes[name], name).to.be.a('function');
      expect(customElements.get(tagName!), tagName).to.equal(undefined);
    }
  });

  it('registers every tag with its class', async () => {
    const classes: Record<string, unknown> = await import('../src/index.js');
    await import('../src/define.js');
    for (const {name, tagName} of elements) expect(customElements.get(tagName!), tagName).to.equal(classes[name]);
  });

  it('says in every language what it says in English', async () => {
    const english = await import('../src/messages/en/index.js');
    const others = [await import('../src/messages/ar/index.js'), await import('../src/messages/de/index.js')];
    for (const {default: other} of others) expect(shape(other)).to.deep.equal(shape(english.default));
  });

  it('has a sandbox', async () => {
    expect((await import('../src/sandbox/index.js')).createSandbox).to.be.a('function');
  });

  it('has the half for a back end', async () => {
    expect(Object.keys(await import('../src/server/index.js'))).to.deep.equal(['widgetTokenHandler']);
  });
});

/** Which sentences there are, whatever they say. */
function shape(messages: object): object {
  const kinds = Object.entries(messages).map(([key, value]: [string, unknown]) =>
    value && typeof value === 'object' ? [key, shape(value)] : [key, typeof value],
  );
  return Object.fromEntries(kinds) as object;
}
