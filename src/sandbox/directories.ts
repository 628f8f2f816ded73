import {Hono} from 'hono';
import {respondWithError, toResponseItem} from './responses.js';
import {requireScopes, type Environment, type WidgetVariables} from './environment.js';
import {makeLink} from './portal-links.js';

/** Serves an organization's directories. */
export function directoryRoutes(environment: Environment) {
  const {store} = environment;
  const app = new Hono<WidgetVariables>();
  const base = '/_widgets/directory-sync/directories';
  const allowed = requireScopes('widgets:dsync:manage');

  app.get(base, allowed, (context) =>
    context.json({
      data: store.data('directories', context.get('organization').id).map(toResponseItem),
      link: makeLink(environment, context, 'dsync'),
    }),
  );

  app.get(`${base}/:directoryId`, allowed, (context) => {
    const id = context.req.param('directoryId');
    const directory = store.data('directories', context.get('organization').id).find((one) => one.id === id);
    return context.json(toResponseItem(directory ?? respondWithError(404, 'Directory not found.')));
  });

  return app;
}
