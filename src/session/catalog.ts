/** What tells one widget from another outside of its own code. */
export interface WidgetEntry {
  readonly tag: `workos-${string}`;
  /** Any one of these scopes unlocks the widget; none means that every token does. */
  readonly scopes: readonly string[];
  /** Its name in the `WorkOS-Widgets-Type` header. */
  readonly type: string;
}

/** The one table of widgets. Each is an export of its own, so that a page with one widget does not load the others' rows. */
export const usersTable = {
  tag: 'workos-users-table',
  scopes: ['widgets:users-table:manage'],
  type: 'user-management',
} as const satisfies WidgetEntry;
