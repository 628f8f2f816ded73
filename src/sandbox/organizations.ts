import {Hono} from 'hono';
import type {Environment, WidgetVariables} from './environment.js';

/** The organizations the caller has joined, and the one in use whether joined or not. */
export function organizationRoutes({store}: Environment) {
  const app = new Hono<WidgetVariables>();

  app.get('/_widgets/UserManagement/organizations', (context) => {
    const current = context.get('organization');
    const {userId = ''} = context.get('caller');
    const joined = store.organizations.filter(
      ({id}) => id === current.id || store.members(id).get(userId)?.status === 'Active',
    );
    return context.json({
      data: joined.map(({id, name, favicon}) => ({id, name, current: id === current.id, favicon})),
    });
  });

  return app;
}
