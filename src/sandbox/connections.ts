import {Hono} from 'hono';
import {sent} from './answers.js';
import {needs, type Environment, type WidgetVariables} from './environment.js';

/** Lists an organization's SSO connections. */
export function connectionRoutes({store}: Environment) {
  const app = new Hono<WidgetVariables>();

  app.get('/_widgets/admin-portal/sso-connections', needs('widgets:sso:manage'), (context) =>
    context.json(store.data('connections', context.get('organization').id).map(sent)),
  );

  return app;
}
