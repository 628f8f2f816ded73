import {accountProviderOf} from '../../brands/account-providers.js';
import type {Messages} from '../../messages/messages.js';

/** How the user has signed in, as a label. An unknown method keeps its API name, made readable. */
export function methodName(method: string, {methods}: Messages['userSessions']): string {
  if (Object.hasOwn(methods, method)) return methods[method as keyof typeof methods];
  return accountProviderOf(method).name;
}
