import {apiKeys} from './api-keys.js';
import {auditLogStreaming} from './audit-log-streaming.js';
import {directorySync} from './directory-sync.js';
import {domainVerification} from './domain-verification.js';
import {ssoConfig} from './sso-config.js';
import type {Story, Widget} from './story.js';
import {userApiKeys} from './user-api-keys.js';
import {usersTable} from './users-table.js';
import {userProfile} from './user-profile.js';
import {userSessions} from './user-sessions.js';
import {widgetsTogether} from './widgets.js';

/** Every widget of the demo. A new widget needs a file beside `users-table.ts` and a line here. */
export const widgets: readonly Widget[] = [
  usersTable,
  ssoConfig,
  domainVerification,
  directorySync,
  auditLogStreaming,
  apiKeys,
  userApiKeys,
  userSessions,
  userProfile,
  widgetsTogether,
];

/** Returns the widget of that name, or the first one if there is none. */
export function findWidget(name: string | null): Widget {
  return widgets.find((widget) => widget.name === name) ?? widgets[0]!;
}

/** Returns the widget's story of that name, or its first one if there is none. */
export function findStory({groups}: Widget, name: string | null): Story {
  const stories = groups.flatMap((group) => group.stories);
  return stories.find((story) => story.name === name) ?? stories[0]!;
}
