import {Hono} from 'hono';
import {toResponseItem} from './responses.js';
import {requireScopes, type Environment, type WidgetVariables} from './environment.js';

/** Serves an organization's audit log stream. */
export function logStreamRoutes({store}: Environment) {
  const app = new Hono<WidgetVariables>();

  app.get('/_widgets/admin-portal/audit-log-stream', requireScopes('widgets:audit-log-streaming:manage'), (context) => {
    const [stream] = store.data('logStreams', context.get('organization').id);
    return context.json(stream ? toResponseItem(stream) : {});
  });

  return app;
}
