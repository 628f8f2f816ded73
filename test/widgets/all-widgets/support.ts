import '../../../src/define/widgets.js';
import {type WidgetName, catalog} from '../../../src/session/catalog.js';
import {contentsOf, mount, type MountOptions, until} from '../../helpers/index.js';
import type {WidgetElement} from '../../../src/widgets/widget-element.js';

export const scopes = {
  users: 'widgets:users-table:manage',
  sso: 'widgets:sso:manage',
  domains: 'widgets:domain-verification:manage',
  directories: 'widgets:dsync:manage',
  logs: 'widgets:audit-log-streaming:manage',
};

/** The names of the views that need no scope. */
export const personal = (Object.keys(catalog) as WidgetName[]).filter((name) => !catalog[name].length);

/** Mounts the element with a token that holds these scopes. */
export async function mountWidgets(held: readonly (keyof typeof scopes)[], options: MountOptions = {}) {
  const grant = {scopes: held.map((name) => scopes[name]), ...options.grant};
  const widgets = await mount('workos-widgets', {...options, grant});
  const tabs = () => widgets.allByRole('tab');
  return {
    ...widgets,
    tabs,
    labels: () => tabs().map((tab) => tab.textContent.trim()),
    selected: () =>
      tabs()
        .find((tab) => tab.ariaSelected === 'true')
        ?.textContent.trim(),
    /** The tags of the views that have been shown so far. */
    views: () => [...widgets.root.querySelectorAll<WidgetElement>('[part=panel]')].map(({localName}) => localName),
    /** Waits until a view is defined, and returns queries for its contents. */
    view: async (tag: string) => {
      const find = () => widgets.root.querySelector<WidgetElement>(tag);
      const el = await until(() => find()?.shadowRoot && find(), `<${tag}> to be defined`);
      return contentsOf(el);
    },
  };
}
