import type {CDPSession, Page} from 'playwright-core';

/** A node of the accessibility tree, as the browser computes it. */
interface Node {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly states: Readonly<Record<string, unknown>>;
  readonly element: number | undefined;
  readonly children: readonly Node[];
}

const sessions = new WeakMap<Page, CDPSession>();

async function sessionOf(page: Page) {
  const known = sessions.get(page);
  if (known) return known;
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  sessions.set(page, session);
  return session;
}

/** The tree without ignored nodes, which are replaced by their children. */
async function treeOf(session: CDPSession): Promise<Node> {
  const {nodes} = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = (id: string): Node[] => {
    const node = byId.get(id);
    if (!node) return [];
    const children = (node.childIds ?? []).flatMap(read);
    if (node.ignored) return children;
    const text = (value?: {readonly value?: unknown}) => (typeof value?.value === 'string' ? value.value.trim() : '');
    return [
      {
        role: text(node.role),
        name: text(node.name),
        description: text(node.description),
        states: Object.fromEntries((node.properties ?? []).map(({name, value}) => [name, value.value as unknown])),
        element: node.backendDOMNodeId,
        children,
      },
    ];
  };
  return read(nodes[0]!.nodeId)[0]!;
}

/** The backend node IDs of the elements that an expression returns, which nodes of the tree refer to. */
async function elementsOf(session: CDPSession, expression: string) {
  const {result} = await session.send('Runtime.evaluate', {expression});
  const {result: entries} = await session.send('Runtime.getProperties', {
    objectId: result.objectId!,
    ownProperties: true,
  });
  const objects = entries.filter(({name}) => /^\d+$/.test(name)).sort((a, b) => Number(a.name) - Number(b.name));
  const described = objects.map(({value}) => session.send('DOM.describeNode', {objectId: value!.objectId!}));
  return (await Promise.all(described)).map(({node}) => node.backendNodeId);
}

/** All event listeners in the body. */
async function listenersIn(session: CDPSession) {
  const {result} = await session.send('Runtime.evaluate', {expression: 'document.body'});
  const {listeners} = await session.send('DOMDebugger.getEventListeners', {
    objectId: result.objectId!,
    depth: -1,
    pierce: true,
  });
  return listeners;
}

function all(node: Node): Node[] {
  return [node, ...node.children.flatMap(all)];
}

function of(node: Node, role: string) {
  return all(node).filter((one) => one.role === role);
}

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Controls that are missing or misrepresented in the tree. */
export async function controlFaults(page: Page): Promise<string[]> {
  const session = await sessionOf(page);
  const tree = await treeOf(session);
  const nodes = new Map(all(tree).map((node) => [node.element, node]));
  const facts = await page.evaluate(() => window.look.facts());
  const elements = await elementsOf(session, 'window.look.reachable()');
  const found: string[] = [];
  const names = new Map<string, string>();
  for (const [index, {label, roles, text, row, states}] of facts.entries()) {
    const node = nodes.get(elements[index]);
    if (!node) {
      found.push(`${label} is not in the tree.`);
      continue;
    }
    if (!roles.includes(node.role)) found.push(`${label} is a ${node.role}.`);
    if (!hasWords(node.name)) found.push(`${label} has no name.`);
    if (!plain(node.name).includes(plain(text))) found.push(`${label} shows “${text}”, and its name does not.`);
    for (const [name, value] of Object.entries(states))
      if (node.states[name] !== value)
        found.push(`${label} is ${name}: ${String(node.states[name])}, not ${String(value)}.`);
    if (states.invalid && !hasWords(node.description)) found.push(`${label} is invalid and does not say why.`);
    for (const name of ['disabled', 'checked', 'selected', 'required'])
      if (!(name in states) && ![undefined, false, 'false'].includes(node.states[name] as undefined))
        found.push(`${label} is ${name}, and should not be.`);
    const key = `${row} ${node.role} ${node.name}`;
    if (names.has(key)) found.push(`${label} and ${names.get(key)} have the same name.`);
    names.set(key, label);
  }
  const known = new Set(elements);
  const others = ['list', 'generic', 'group', 'tabpanel', 'none', 'option']; // Scroll containers and parts of fields.
  const dialog = all(tree).find(({role}) => role === 'dialog');
  for (const node of all(tree)) {
    const isPage = node.role === 'RootWebArea' || node.role === 'dialog' || node.role === 'menu';
    const isTitle = node.role === 'heading' && node.name === dialog?.name; // It takes the focus in a tall dialog.
    if (node.states.focusable && !isPage && !isTitle && !known.has(node.element!) && !others.includes(node.role))
      found.push(`The ${node.role} “${node.name}” is focusable, and is not a visible control.`);
  }
  return [...found, ...(await page.evaluate(() => window.look.falsePromises()))];
}

/** Click listeners on elements that neither are nor contain controls, and listeners that act before a press ends. */
export async function listenerFaults(page: Page): Promise<string[]> {
  const session = await sessionOf(page);
  const tree = await treeOf(session);
  const listeners = await listenersIn(session);
  const nodes = new Map(all(tree).map((node) => [node.element, node]));
  const works = /^(button|link|menuitem|tab|combobox|searchbox|textbox|checkbox|radio|Date|DisclosureTriangle)$/;
  const clickable = listeners.filter(({type}) => /^(click|keydown)$/.test(type));
  const misplaced = [...new Set(clickable.map(({backendNodeId}) => backendNodeId))].filter((element) => {
    const node = nodes.get(element);
    const isSkeleton = node?.role === 'table' && of(node, 'rowheader').length === 0;
    return !!node && !isSkeleton && !all(node).some(({role}) => works.test(role));
  });
  const early = listeners.filter(({type}) => /^(mouse|pointer)(down|move)$|^touch|^drag|^dblclick$/.test(type));
  return [
    ...misplaced.map((element) => `The ${nodes.get(element)!.role} “${nodes.get(element)!.name}” handles clicks.`),
    ...early.map(({type}) => `An element listens for ${type}.`),
  ];
}

/** Faults in the structure of tables, lists, tabs, dialogs, menus and images. */
export async function structureFaults(page: Page): Promise<string[]> {
  const session = await sessionOf(page);
  const tree = await treeOf(session);
  const found: string[] = [];
  const named = [
    'table',
    'list',
    'tablist',
    'tabpanel',
    'dialog',
    'menu',
    'navigation',
    'image',
    'img',
    'region',
    'group',
  ];
  for (const node of all(tree)) {
    const isSkeleton = node.role === 'list' && node.children.length === 0;
    const isDetails = node.children[0]?.role === 'DisclosureTriangle';
    if (named.includes(node.role) && !isSkeleton && !isDetails && !hasWords(node.name))
      found.push(`A ${node.role} has no name.`);
  }
  for (const table of of(tree, 'table')) found.push(...tableFaults(table));
  for (const list of of(tree, 'list'))
    if (list.children.some(({role}) => role !== 'listitem'))
      found.push(`The list “${list.name}” contains more than items.`);
  for (const tabs of of(tree, 'tablist')) {
    const chosen = of(tabs, 'tab').filter(({states}) => states.selected === true);
    if (chosen.length !== 1) found.push(`${chosen.length} tabs are selected.`);
  }
  for (const menu of of(tree, 'menu')) {
    if (of(menu, 'menuitem').length === 0) found.push('A menu has no items.');
    const openers = of(tree, 'button').filter(({states}) => states.expanded === true && states.hasPopup === 'menu');
    if (openers.length !== 1) found.push(`A menu has ${openers.length} expanded buttons.`);
  }
  const [dialog, ...others] = of(tree, 'dialog');
  if (others.length) found.push('There is more than one dialog.');
  if (dialog) {
    // A form that starts with its fields needs no description.
    const hasText = of(dialog, 'paragraph').length > 0;
    if (hasText && !hasWords(dialog.description)) found.push(`The dialog “${dialog.name}” is not described.`);
    if (!of(dialog, 'heading').some(({name}) => name === dialog.name))
      found.push('The dialog is not named after its heading.');
    if (dialog.states.modal !== true) found.push('The dialog is not modal.');
    const inside = new Set(all(dialog));
    const behind = all(tree).filter(
      (node) => node.states.focusable && !inside.has(node) && node.role !== 'RootWebArea',
    );
    for (const node of behind) found.push(`The ${node.role} “${node.name}” can be reached behind the dialog.`);
    const elements = new Set(await elementsOf(session, 'window.look.controlsBehind()'));
    for (const node of all(tree))
      if (elements.has(node.element!)) found.push(`The ${node.role} “${node.name}” is exposed behind the dialog.`);
  }
  return found;
}

function tableFaults(table: Node): string[] {
  const columns = of(table, 'columnheader');
  const rows = of(table, 'row').filter((row) => of(row, 'columnheader').length === 0);
  const nameless = columns.filter(({name}) => !hasWords(name));
  const found = nameless.map(() => `A column of “${table.name}” has no name.`);
  if (columns.length === 0) found.push(`“${table.name}” has no columns.`);
  for (const row of rows) {
    const [header, ...others] = of(row, 'rowheader');
    const count = of(row, 'cell').length + of(row, 'gridcell').length + (header ? 1 : 0);
    if (!header || others.length || !hasWords(header.name))
      found.push(`A row of “${table.name}” has no header of its own.`);
    if (count !== columns.length)
      found.push(`The row “${header?.name}” has ${count} cells for ${columns.length} columns.`);
  }
  return found;
}
