import {Hono} from 'hono';
import type {Environment, WidgetVariables} from './environment.js';

/** Lists the organizations that the caller has joined, and the current one even if the caller is not a member. */
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
