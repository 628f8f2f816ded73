import {expect} from '@open-wc/testing';
import manifest from '../custom-elements.json';

interface Declaration {
  readonly name: string;
  readonly tagName?: string;
}

const declarations = manifest.modules.flatMap((module) => module.declarations as readonly Declaration[]);
const elements = declarations.filter(({tagName}) => tagName);

/** Loading every entry also puts source files without tests of their own into the coverage report. */
describe('the entry points of the package', () => {
  it('exports the class of every tag without registering it', async () => {
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

  it('exports the sandbox', async () => {
    expect((await import('../src/sandbox/index.js')).createSandbox).to.be.a('function');
  });

  it('exports the token handler for a back end', async () => {
    expect(Object.keys(await import('../src/server/index.js'))).to.deep.equal(['widgetTokenHandler']);
  });
});
