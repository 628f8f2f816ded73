import {CUSTOM_ELEMENTS_SCHEMA, Component} from '@angular/core';
import type {WorkosEventMap} from 'workos-elements';
import 'workos-elements/define/users-table';

/**
 * With this schema, Angular accepts any attribute and property of any element whose name has a dash. It checks only the
 * types of events and of references to elements.
 */
@Component({
  selector: 'app-wrong',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <workos-users-table #table />
    <!-- Refused: the property takes a number, not a string. -->
    <button (click)="table.pageSize = '20'">Change</button>
    <!-- Refused: there is no such property. -->
    <button (click)="table.pageSise = 20">Change</button>
    <!-- Refused: a token is a string or a function that returns one. -->
    <button (click)="table.token = 5">Change</button>
    <!-- Refused: the event's detail has no user. -->
    <workos-users-table (workos-user-remove)="log($event.detail.user)" />
    <!-- Refused: the handler takes another event. -->
    <workos-users-table (workos-user-remove)="change($event)" />
  `,
})
export class Wrong {
  log(value: unknown) {
    console.log(value);
  }

  change({detail}: WorkosEventMap['workos-roles-change']) {
    console.log(detail.roles);
  }
}
