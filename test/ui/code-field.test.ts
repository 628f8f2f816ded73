import {expect} from '@open-wc/testing';
import {html, render} from 'lit';
import {codeField} from '../../src/ui/code-field.js';
import {press, type} from '../helpers/index.js';

const places: HTMLElement[] = [];
afterEach(() => places.splice(0).forEach((place) => place.remove()));

/** Renders the field between two others, so that the focus stays in the page. */
function makeField({error = '', dir = 'ltr', isReadonly = false} = {}) {
  const place = document.createElement('div');
  place.dir = dir;
  document.body.append(place);
  places.push(place);
  const codes: string[] = [];
  let value = '';
  const update = () => {
    const view = codeField({
      id: 'code',
      label: 'Code',
      value,
      error,
      hint: 'Six digits.',
      isReadonly,
      onInput: (code) => {
        codes.push((value = code));
        update();
      },
    });
    render(html`<button>Before</button>${view}<button>After</button>`, place);
  };
  update();
  const input = place.querySelector('input')!;
  const paste = (data: string) => {
    const init = {data, inputType: 'insertFromPaste', bubbles: true, cancelable: true} as const;
    return input.dispatchEvent(new InputEvent('beforeinput', init));
  };
  input.focus();
  return {place, input, codes, paste};
}

describe('the field for a one-time code', () => {
  it('is one input that phones and password managers can fill, above six cells', () => {
    const {place, input} = makeField({error: 'Wrong.', dir: 'rtl'});
    expect(place.querySelectorAll('input')).to.have.length(1);
    expect(input).to.include({inputMode: 'numeric', required: true, maxLength: -1});
    expect(input).to.have.attribute('autocomplete', 'one-time-code'); // Firefox does not know the property's value.
    expect(place.querySelectorAll('[aria-hidden=true] > [part=code-cell]')).to.have.length(6);
    expect(input.labels![0]!.innerText).to.equal('Code');
    expect(input).to.have.attribute('aria-invalid', 'true');
    const described = input.getAttribute('aria-describedby')!.split(' ');
    expect(described.map((id) => document.getElementById(id)!.innerText)).to.deep.equal(['Wrong.', 'Six digits.']);
    expect(getComputedStyle(input).direction).to.equal('ltr');
  });

  it('keeps the digits of what is typed, in any script, and takes six', async () => {
    const {input, codes} = makeField();
    await type('1a2 -٣४5x67');
    expect(input.value).to.equal('123456');
    expect(codes.at(-1)).to.equal('123456');
    expect(codes.filter((code) => code === '123456')).to.have.length(1);
  });

  it('is edited like any text', async () => {
    const {input} = makeField();
    await type('123456');
    await press('Backspace', 'ArrowLeft', 'ArrowLeft', 'Delete');
    await type('9');
    expect([input.value, input.selectionStart]).to.deep.equal(['12395', 4]);
  });

  for (const text of ['654-321', '654 321', ' 6 5 4 3 2 1\n', 'Your code: 654321', '٦٥٤٣٢١', '6543217'] as const) {
    it(`replaces what is there by the pasted code ${JSON.stringify(text)}`, async () => {
      const {input, codes, paste} = makeField();
      await type('12');
      expect(paste(text)).to.equal(false);
      expect([input.value, codes.at(-1)]).to.deep.equal(['654321', '654321']);
    });
  }

  it('keeps what is there if a text without digits is pasted', async () => {
    const {input, paste} = makeField();
    await type('12');
    expect(paste('no digits')).to.equal(false);
    expect(input.value).to.equal('12');
  });

  it('takes a code that the browser fills in', () => {
    const {input, codes} = makeField();
    input.value = '123 456';
    input.dispatchEvent(new Event('input', {bubbles: true}));
    expect([input.value, codes]).to.deep.equal(['123456', ['123456']]);
  });

  it('takes nothing while it is read-only', async () => {
    const {input, codes, paste} = makeField({isReadonly: true});
    await type('12');
    paste('123456');
    expect([input.value, codes]).to.deep.equal(['', []]);
  });
});
