import type {Preset} from '../settings/setting-fields.js';
import type {Slotted, Story, StoryGroup} from './story.js';

/** Stories and slots that the widgets share. Each widget can add its own stories to a group. */

/** Sample content for the slots of a widget with a list. */
export const sampleSlots: Readonly<Record<'toolbar' | 'empty' | 'error' | 'loading', Slotted>> = {
  toolbar: {tag: 'button', text: 'Export as CSV'},
  empty: {tag: 'p', text: 'The page’s own text for an empty list.'},
  error: {tag: 'p', text: 'The page’s own text for a failure.'},
  loading: {tag: 'p', text: 'The page’s own loading text …'},
};

export const loading: Story = {
  name: 'loading',
  title: 'Loading',
  text: 'Every response takes ten seconds, including the token. The skeleton has the shape of the content.',
  preset: {latency: 10_000},
};

/** Stories about the token of a widget that needs a scope. */
export function access(...more: readonly Story[]): StoryGroup {
  return {
    title: 'Access',
    stories: [
      {
        name: 'no-scope',
        title: 'No scope',
        text: 'The token lists no scope for this widget, so the widget sends no requests.',
        preset: {scopes: []},
      },
      {
        name: 'forbidden',
        title: 'Forbidden by the service',
        text: 'The token does not list its scopes, and the service responds with 403.',
        preset: {token: 'no-scope-list'},
      },
      {
        name: 'expired',
        title: 'Expired',
        text: 'The token is a string that has expired, and the widget cannot get another.',
        preset: {token: 'expired', via: 'text'},
      },
      {
        name: 'renewed',
        title: 'Short-lived token',
        text: 'Each token lasts 20 seconds and is renewed before it expires. Open a dialog and watch the log.',
        preset: {life: 20, panel: 'log'},
      },
      {
        name: 'no-token',
        title: 'No token',
        text: 'The page does not set a token.',
        preset: {token: 'none'},
      },
      {
        name: 'secret-key',
        title: 'Secret key',
        text: 'The widget refuses a secret key, and the console says why. This key is made up.',
        preset: {token: 'secret-key', via: 'text'},
      },
      {
        name: 'not-a-token',
        title: 'Not a token',
        text: 'The token is a string that is not a JWT.',
        preset: {token: 'not-a-jwt', via: 'text'},
      },
      ...more,
    ],
  };
}

/** For the access group: a user whose roles do not permit the widget. */
export const refused: Story = {
  name: 'refused',
  title: 'Refused by the back end',
  text: 'The user is not an admin, so the back end cannot get a token for them.',
  preset: {user: 'developer'},
};

/** For the access group: another organization with its own data. */
export const otherOrganization: Story = {
  name: 'other-organization',
  title: 'Other organization',
  text: 'The same user in another organization, with other data.',
  preset: {organization: 'second'},
};

/**
 * Stories about requests that fail.
 *
 * @param list The request that the first view depends on, as a fault matches it.
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
      failing('error', 'Error', 'The service responds with 500. The widget tries three times.', {fault: 'status'}),
      failing('dropped', 'Connection dropped', 'There is no response, as without a network.', {fault: 'drop'}),
      failing(
        'rate-limited',
        'Rate limited',
        'The service asks to wait 15 seconds, after which the widget tries again.',
        {fault: 'status', status: 429, retryAfter: 15, times: 1},
      ),
      failing('malformed', 'Unexpected response', 'The service responds with 200 and an HTML page.', {
        fault: 'html',
        status: 200,
      }),
      ...more,
    ],
  };
}

/** Stories about what a widget inherits from its page. */
export function page(): StoryGroup {
  return {
    title: 'Page',
    stories: [
      {name: 'german', title: 'German', text: 'The widget uses the page’s language.', preset: {lang: 'de'}},
      {
        name: 'arabic',
        title: 'Arabic',
        text: 'The page is in a right-to-left language.',
        preset: {lang: 'ar', dir: 'rtl'},
      },
      {name: 'dark', title: 'Dark', text: 'The widget uses the page’s color scheme.', preset: {scheme: 'dark'}},
      {name: 'narrow', title: 'Narrow', text: 'The width of a phone or a sidebar.', preset: {width: 320}},
      {
        name: 'themed',
        title: 'Themed',
        text: 'The page sets some of the theme tokens.',
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
