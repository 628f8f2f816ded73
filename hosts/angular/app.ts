import {CUSTOM_ELEMENTS_SCHEMA, Component, type ElementRef, signal, viewChild} from '@angular/core';
import type {UsersTable, WorkosEventMap} from 'workos-elements';
import 'workos-elements/define/users-table';
import {mainToken, otherToken} from '../tokens';

@Component({
  selector: '#app',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <button (click)="times.set(times() + 1)">Draw again</button>
    <button (click)="takeOther()">Take another token</button>
    <button (click)="table()?.nativeElement?.refresh()">Load again</button>
    <button (click)="isSearchHidden.set(false)">Show the search</button>
    <button (click)="isKept.set(false)">Let members go</button>
    <button (click)="isShown.set(false)">Take away</button>
    <p>Drawn: {{ times() }}</p>
    <p>Heard: {{ heard() }}</p>
    @if (isShown()) {
      <workos-users-table
        #table
        columns="role"
        invite-hidden
        [searchHidden]="isSearchHidden()"
        [pageSize]="5"
        [token]="token()"
        (workos-ready)="heard.set('ready')"
        (workos-user-remove)="keep($event)"
        (workos-user-removed)="heard.set('removed ' + $event.detail.member.email)"
      >
        <button slot="toolbar">Export {{ times() }}</button>
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
  readonly times = signal(1);
  readonly heard = signal('');

  takeOther() {
    this.token.set(otherToken);
  }

  keep(event: WorkosEventMap['workos-user-remove']) {
    if (!this.isKept()) return;
    event.preventDefault();
    this.heard.set(`kept ${event.detail.member.email}`);
  }
}
