import {Hono} from 'hono';
import {sent} from './answers.js';
import {needs, type Environment, type WidgetVariables} from './environment.js';

/** Serves an organization's audit log stream. */
export function logStreamRoutes({store}: Environment) {
  const app = new Hono<WidgetVariables>();

  app.get('/_widgets/admin-portal/audit-log-stream', needs('widgets:audit-log-streaming:manage'), (context) => {
    const [stream] = store.data('logStreams', context.get('organization').id);
    return context.json(stream ? sent(stream) : {});
  });

  return app;
}
