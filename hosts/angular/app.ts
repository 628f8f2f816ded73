import {CUSTOM_ELEMENTS_SCHEMA, Component, type ElementRef, signal, viewChild} from '@angular/core';
import type {UsersTable, WorkosEventMap} from 'workos-elements';
import 'workos-elements/define/users-table';
import {mainToken, otherToken} from '../tokens';

@Component({
  selector: '#app',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <button (click)="renders.set(renders() + 1)">Re-render</button>
    <button (click)="takeOther()">Change the token</button>
    <button (click)="table()?.nativeElement?.refresh()">Refresh</button>
    <button (click)="isSearchHidden.set(false)">Show the search</button>
    <button (click)="isKept.set(false)">Allow removal</button>
    <button (click)="isShown.set(false)">Remove the table</button>
    <p>Renders: {{ renders() }}</p>
    <p>Last event: {{ lastEvent() }}</p>
    @if (isShown()) {
      <workos-users-table
        #table
        columns="role"
        invite-hidden
        [searchHidden]="isSearchHidden()"
        [pageSize]="5"
        [token]="token()"
        (workos-ready)="lastEvent.set('ready')"
        (workos-user-remove)="keep($event)"
        (workos-user-removed)="lastEvent.set('removed ' + $event.detail.member.email)"
      >
        <button slot="toolbar">Export {{ renders() }}</button>
      </workos-users-table>
    }
  `,
})
export class App {
  readonly table = viewChild<ElementRef<UsersTable>>('table');
  readonly token = signal(mainToken);
  readonly isSearchHidden = signal(true);
  readonly isShown = signal(true);
  readonly isKept = signal(true);
  readonly renders = signal(1);
  readonly lastEvent = signal('');

  takeOther() {
    this.token.set(otherToken);
  }

  keep(event: WorkosEventMap['workos-user-remove']) {
    if (!this.isKept()) return;
    event.preventDefault();
    this.lastEvent.set(`kept ${event.detail.member.email}`);
  }
}
