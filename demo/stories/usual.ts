import type {Preset} from '../settings/setting-fields.js';
import type {Slotted, Story, StoryGroup} from './story.js';

/** Stories and slots that are alike for every widget. Each group takes further stories of the widget's own. */

/** What a widget with a list lets a page put into it. */
export const usualSlots: Readonly<Record<'toolbar' | 'empty' | 'error' | 'loading', Slotted>> = {
  toolbar: {tag: 'button', text: 'Export as CSV'},
  empty: {tag: 'p', text: 'This page’s own words for an empty list.'},
  error: {tag: 'p', text: 'This page’s own words for a failure.'},
  loading: {tag: 'p', text: 'This page’s own words while loading …'},
};

export const loading: Story = {
  name: 'loading',
  title: 'Loading',
  text: 'Every answer takes ten seconds, the token’s too. The skeleton has the shape of what comes.',
  preset: {latency: 10_000},
};

/** Everything that can be said of a token. For a widget that needs a scope. */
export function access(...more: readonly Story[]): StoryGroup {
  return {
    title: 'Access',
    stories: [
      {
        name: 'no-scope',
        title: 'No scope',
        text: 'The token lists no scope for this widget, so nothing is asked of the service.',
        preset: {scopes: []},
      },
      {
        name: 'forbidden',
        title: 'Forbidden by the service',
        text: 'The token does not say what it allows, and the service says no.',
        preset: {token: 'no-scope-list'},
      },
      {
        name: 'expired',
        title: 'Expired',
        text: 'A text that was good once, and no way to get another.',
        preset: {token: 'expired', via: 'text'},
      },
      {
        name: 'renewed',
        title: 'Short-lived token',
        text: 'Each token lives 20 seconds and is renewed in time: watch the log, with a dialog open.',
        preset: {life: 20, panel: 'log'},
      },
      {
        name: 'no-token',
        title: 'No token',
        text: 'The page has forgotten to give one.',
        preset: {token: 'none'},
      },
      {
        name: 'secret-key',
        title: 'Secret key',
        text: 'A secret key in place of a token is refused, and the console says why. It is made up.',
        preset: {token: 'secret-key', via: 'text'},
      },
      {
        name: 'not-a-token',
        title: 'Not a token',
        text: 'Some other text in place of a token.',
        preset: {token: 'not-a-jwt', via: 'text'},
      },
      ...more,
    ],
  };
}

/** For the group of access: somebody whose roles do not permit the widget. */
export const refused: Story = {
  name: 'refused',
  title: 'Refused by the back end',
  text: 'The user is no administrator, so the back end gets no token for them.',
  preset: {user: 'developer'},
};

/** For the group of access. */
export const otherOrganization: Story = {
  name: 'other-organization',
  title: 'Other organization',
  text: 'The same person in another organization, which holds other things.',
  preset: {organization: 'second'},
};

/**
 * What can go wrong with requests.
 *
 * @param list The request that the first view depends on, as a fault names it.
 */
export function failures(list: string, ...more: readonly Story[]): StoryGroup {
  const failing = (name: string, title: string, text: string, preset: Preset): Story => ({
    name,
    title,
    text,
    preset: {operation: list, ...preset},
  });
  return {
    title: 'Failures',
    stories: [
      failing('error', 'Error', 'The service answers 500 to every load. It is asked three times.', {fault: 'status'}),
      failing('dropped', 'Connection dropped', 'No answer arrives, as without a network.', {fault: 'drop'}),
      failing(
        'rate-limited',
        'Rate limited',
        'The service asks to wait 15 seconds, and the widget goes on by itself after that.',
        {fault: 'status', status: 429, retryAfter: 15, times: 1},
      ),
      failing('malformed', 'Answer without sense', 'A success that is a page of HTML.', {fault: 'html', status: 200}),
      ...more,
    ],
  };
}

/** What a widget takes from its page. */
export function page(): StoryGroup {
  return {
    title: 'Page',
    stories: [
      {name: 'german', title: 'German', text: 'The page’s language is the widget’s.', preset: {lang: 'de'}},
      {name: 'arabic', title: 'Arabic', text: 'From right to left.', preset: {lang: 'ar', dir: 'rtl'}},
      {name: 'dark', title: 'Dark', text: 'The page’s colour scheme is the widget’s.', preset: {scheme: 'dark'}},
      {name: 'narrow', title: 'Narrow', text: 'A phone’s width, or a sidebar’s.', preset: {width: 320}},
      {
        name: 'themed',
        title: 'Themed',
        text: 'Some of the tokens, set by the page.',
        preset: {
          panel: 'theme',
          '--workos-color-accent': '#be185d',
          '--workos-color-on-accent': '#ffffff',
          '--workos-radius': '1.5em',
          '--workos-font-family': 'Georgia, serif',
          '--workos-font-size': '1.0625em',
        },
      },
    ],
  };
}
