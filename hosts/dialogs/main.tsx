import {type ComponentType, StrictMode} from 'react';
import {createRoot} from 'react-dom/client';
import 'workos-elements/define';
import 'workos-elements/react';
import {example, library} from './content';
import {modals} from './modals';

const app = document.querySelector('#app')!;

/** The examples in docs/dialogs.md. */
const examples: Readonly<Record<string, () => Promise<{MembersDialog: ComponentType}>>> = {
  radix: () => import('./readme.radix'),
  headless: () => import('./readme.headless'),
};

function show(Content: ComponentType) {
  createRoot(app).render(
    <StrictMode>
      <Content />
    </StrictMode>,
  );
}

if (example === 'focus-trap') await import('./readme.focus-trap');
else if (example) show((await examples[example]!()).MembersDialog);
else if (library === '@angular/cdk') await (await import('./angular')).showAngularModal(app);
else {
  if (library === 'react-aria-components') await import('./readme.react-aria');
  show(modals[library] as ComponentType);
}
