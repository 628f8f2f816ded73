/**
 * The player as a script for any page, which tests bundle. Plays flows of the table in the only widget of the page.
 * Replaces the clipboard, which browsers restrict to real user input.
 */
import {until} from '../helpers/wait.js';
import {player} from './play.js';
import {table} from './table.js';

declare global {
  interface Window {
    /** Plays a flow from its first step to its event. The layer stays as it is then. */
    playFlow: (tag: string, title: string) => Promise<void>;
    /** Plays the first steps of a flow, and waits for its layer. */
    openFlow: (tag: string, title: string) => Promise<void>;
    /** Opens a flow and submits it, with or without entering values. */
    sendFlow: (tag: string, title: string, isFilled: boolean) => Promise<void>;
    /** Waits until no layer is open. */
    awaitNoLayer: (tag: string) => Promise<void>;
    /** Waits until the widget shows its data. */
    awaitReady: (tag: string) => Promise<void>;
  }
}

Object.defineProperty(navigator, 'clipboard', {value: {writeText: async () => {}}});

function widgetOf(tag: string) {
  const row = table.find((row) => row.tag === tag)!;
  return {row, el: document.querySelector(tag)!};
}

window.awaitReady = async (tag) => {
  const {row, el} = widgetOf(tag);
  await until(() => el.shadowRoot, 'the element to be upgraded', 20_000);
  await player(el).see(row.ready);
};

function flowOf(tag: string, title: string) {
  const {row, el} = widgetOf(tag);
  return {el, play: player(el), flow: row.flows.find((flow) => flow.title === title)!};
}

window.openFlow = (tag, title) => {
  const {play, flow} = flowOf(tag, title);
  return play.open(flow);
};

window.sendFlow = async (tag, title, isFilled) => {
  const {play, flow} = flowOf(tag, title);
  await play.open(flow);
  await play.send(isFilled ? flow : {...flow, fill: []});
};

window.awaitNoLayer = async (tag) => {
  await player(widgetOf(tag).el).untilNoLayer();
};

window.playFlow = async (tag, title) => {
  const {el, play, flow} = flowOf(tag, title);
  const {sends} = flow;
  let isDone = !sends;
  if (sends) el.addEventListener(sends.event, () => (isDone = true), {once: true});
  await play.open(flow);
  await play.send(flow);
  await play.seeSuccess(flow);
  await until(() => isDone, 'the event');
};
