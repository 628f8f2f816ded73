import * as Headless from '@headlessui/react';
import MuiDialog from '@mui/material/Dialog';
import * as Radix from '@radix-ui/react-dialog';
import {Modal} from 'bootstrap';
import {createFocusTrap} from 'focus-trap';
import {type ReactNode, createElement, useRef, useState} from 'react';
import * as Aria from 'react-aria-components';
import {mainToken} from '../tokens';
import {after, before, tag} from './content';

const content = (
  <>
    {before && <button type="button">First</button>}
    {createElement(tag, {token: mainToken, pageSize: 2})}
    {after && <button type="button">Last</button>}
  </>
);

const hidden = {display: 'none'};

function NativeModal() {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button onClick={() => dialog.current!.showModal()}>Open</button>
      <dialog ref={dialog} aria-label="Modal">
        {content}
      </dialog>
    </>
  );
}

function FocusTrapModal() {
  const dialog = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    const trap = createFocusTrap(dialog.current!, {
      tabbableOptions: {getShadowRoot: true},
      fallbackFocus: dialog.current!,
      onActivate: () => (dialog.current!.style.display = ''),
      onPostDeactivate: () => setOpen(false),
    });
    setOpen(true);
    trap.activate();
  };
  return (
    <>
      <button onClick={open}>Open</button>
      <div ref={dialog} role="dialog" aria-modal="true" aria-label="Modal" tabIndex={-1} style={isOpen ? {} : hidden}>
        {content}
      </div>
    </>
  );
}

function RadixModal() {
  return (
    <Radix.Root>
      <Radix.Trigger>Open</Radix.Trigger>
      <Radix.Portal>
        <Radix.Overlay />
        <Radix.Content aria-describedby={undefined}>
          <Radix.Title>Modal</Radix.Title>
          {content}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** A button, and a modal that is rendered while it is open. */
function Controlled({modal}: {modal: (isOpen: boolean, close: () => void) => ReactNode}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button onClick={() => setOpen(true)}>Open</button>
      {modal(isOpen, () => setOpen(false))}
    </>
  );
}

const HeadlessModal = () => (
  <Controlled
    modal={(isOpen, close) => (
      <Headless.Dialog open={isOpen} onClose={close}>
        <Headless.DialogPanel>
          <Headless.DialogTitle>Modal</Headless.DialogTitle>
          {content}
        </Headless.DialogPanel>
      </Headless.Dialog>
    )}
  />
);

const MuiModal = () => (
  <Controlled
    modal={(isOpen, close) => (
      <MuiDialog open={isOpen} onClose={close} aria-label="Modal" transitionDuration={0}>
        {content}
      </MuiDialog>
    )}
  />
);

const AriaModal = () => (
  <Aria.DialogTrigger>
    <Aria.Button>Open</Aria.Button>
    <Aria.ModalOverlay>
      <Aria.Modal>
        <Aria.Dialog aria-label="Modal">{content}</Aria.Dialog>
      </Aria.Modal>
    </Aria.ModalOverlay>
  </Aria.DialogTrigger>
);

function BootstrapModal() {
  const modal = useRef<HTMLDivElement>(null);
  return (
    <>
      <button onClick={() => new Modal(modal.current!).show()}>Open</button>
      <div ref={modal} className="modal" tabIndex={-1} aria-label="Modal" style={hidden}>
        <div className="modal-dialog">
          <div className="modal-content">{content}</div>
        </div>
      </div>
    </>
  );
}

/** A modal of each library, by the name of its package. */
export const modals: Readonly<Record<string, () => ReactNode>> = {
  native: NativeModal,
  'focus-trap': FocusTrapModal,
  'react-aria-components': AriaModal,
  '@radix-ui/react-dialog': RadixModal,
  '@headlessui/react': HeadlessModal,
  '@mui/material': MuiModal,
  bootstrap: BootstrapModal,
};
