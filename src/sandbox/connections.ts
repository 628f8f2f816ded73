import {Hono} from 'hono';
import {toResponseItem} from './responses.js';
import {requireScopes, type Environment, type WidgetVariables} from './environment.js';

/** Lists an organization's SSO connections. */
export function connectionRoutes({store}: Environment) {
  const app = new Hono<WidgetVariables>();

  app.get('/_widgets/admin-portal/sso-connections', requireScopes('widgets:sso:manage'), (context) =>
    context.json(store.data('connections', context.get('organization').id).map(toResponseItem)),
  );

  return app;
}
