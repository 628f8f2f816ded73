import '@angular/compiler'; // Links Angular's packages, which are published partially compiled, at run time.
import {A11yModule} from '@angular/cdk/a11y';
import {CUSTOM_ELEMENTS_SCHEMA, Component} from '@angular/core';
import {createApplication} from '@angular/platform-browser';
import {mainToken} from '../tokens';
import {after, before, tag} from './content';

/** Shows a modal with the focus trap of Angular's CDK in an element. */
export async function showAngularModal(host: Element) {
  const Modal = Component({
    selector: 'app-modal',
    imports: [A11yModule],
    schemas: [CUSTOM_ELEMENTS_SCHEMA],
    template: `
      <button (click)="isOpen = true">Open</button>
      @if (isOpen) {
        <div role="dialog" aria-modal="true" aria-label="Modal" cdkTrapFocus cdkTrapFocusAutoCapture>
          ${before ? '<button>First</button>' : ''}
          <${tag} [token]="token" [pageSize]="2" />
          ${after ? '<button>Last</button>' : ''}
        </div>
      }`,
  })(
    class {
      isOpen = false;
      token = mainToken;
    },
  );
  const app = await createApplication();
  app.bootstrap(Modal, host);
}
