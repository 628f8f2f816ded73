import type {contentsOf} from './mount.js';
import {isVisible, normalizeSpace} from './roles.js';
import {until} from './wait.js';

/** Queries and actions for a widget's row menu and dialogs. */
export function dialogsOf({root, findByRole, byRole, allByRole}: ReturnType<typeof contentsOf>) {
  const dialog = () => root.querySelector<HTMLDialogElement>('dialog[open]');
  const inDialog = <Found extends HTMLElement = HTMLElement>(selector: string) =>
    [...(dialog()?.querySelectorAll<Found>(selector) ?? [])].filter(isVisible);

  const openMenu = async (name: string) => {
    const button = await findByRole('button', `Actions for ${name}`);
    button.focus();
    button.click();
    await until(() => byRole('menu', `Actions for ${name}`), `the menu of ${name}`);
    return allByRole('menuitem');
  };

  return {
    menuButton: (name: string) => byRole('button', `Actions for ${name}`) as HTMLButtonElement | undefined,
    openMenu,
    openDialog: async (name: string, item: string) => {
      await openMenu(name);
      (await findByRole('menuitem', item)).click();
      return until(dialog, `the dialog of ${item}`);
    },
    dialog,
    inDialog,
    submitButton: () => inDialog<HTMLButtonElement>('button[type=submit]')[0]!,
    cancelButton: () => inDialog<HTMLButtonElement>('[part=dialog-actions] button[type=button]')[0]!,
    /** Closes the dialog by its button, and confirms that what was entered is lost. */
    discard: async () => {
      inDialog('[part=dialog-actions] button[type=button]')[0]!.click();
      (await findByRole('button', 'Discard')).click();
      return until(() => !root.querySelector('dialog'), 'the dialog to close');
    },
    submit: () => inDialog('button[type=submit]')[0]!.click(),
    dialogCloses: () => until(() => !root.querySelector('dialog'), 'the dialog to close'),
    /** The notice that confirms the last change, or an empty string. */
    notice: () => normalizeSpace(root.querySelector<HTMLElement>('.notice[role=status]')?.innerText ?? ''),
  };
}
