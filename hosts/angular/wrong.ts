import {CUSTOM_ELEMENTS_SCHEMA, Component} from '@angular/core';
import type {WorkosEventMap} from 'workos-elements';
import 'workos-elements/define/users-table';

/**
 * With this schema, Angular takes any attribute and property of any element whose name has a dash. What it checks is
 * the type of an event, and that of a reference to an element.
 */
@Component({
  selector: 'app-wrong',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <workos-users-table #table />
    <!-- Refused: a text is no number. -->
    <button (click)="table.pageSize = '20'">Change</button>
    <!-- Refused: no such property. -->
    <button (click)="table.pageSise = 20">Change</button>
    <!-- Refused: a token is a text or a function that returns one. -->
    <button (click)="table.token = 5">Change</button>
    <!-- Refused: no such detail. -->
    <workos-users-table (workos-user-remove)="say($event.detail.user)" />
    <!-- Refused: the event of something else. -->
    <workos-users-table (workos-user-remove)="change($event)" />
  `,
})
export class Wrong {
  say(words: unknown) {
    console.log(words);
  }

  change({detail}: WorkosEventMap['workos-roles-change']) {
    console.log(detail.roles);
  }
}
