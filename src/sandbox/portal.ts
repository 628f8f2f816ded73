import {type Context, Hono} from 'hono';
import type {html} from 'hono/html';
import type {ContentfulStatusCode} from 'hono/utils/http-status';
import type {Environment, WidgetVariables} from './environment.js';
import {type PortalIntent, type Visit, secretsOf} from './portal-links.js';
import {type Page, type Problem, messagePage, tasksPage} from './portal-page.js';
import {FieldError, tasksOf} from './portal-tasks.js';

/**
 * A stand-in for the Admin Portal, in which an admin sets up what widgets show: plain pages with forms, without scripts
 * or cookies. A link is exchanged for a session, which each form carries in a hidden field.
 */
export function portalRoutes(environment: Environment) {
  const app = new Hono<WidgetVariables>().basePath('/portal');
  const {store} = environment;

  /** Exchanges the secret of a link for a session, and shows the tasks. */
  const launch = (context: Context<WidgetVariables>, secret: string) => {
    const {links, sessions} = secretsOf(environment);
    const visit = links.use(secret);
    return visit ? showTasks(context, visit, sessions.issue(visit)) : showExpired(context);
  };

  const showTasks = (context: Context<WidgetVariables>, visit: Visit, session: string, problem?: Problem) =>
    answer(
      context,
      (nonce) => tasksPage(pageOf(visit, nonce), session, tasksOf(visit, environment), problem),
      problem ? 422 : 200,
    );

  const pageOf = ({organizationId, intent}: Visit, nonce: string): Page => ({
    nonce,
    title: titles[intent],
    organization: store.organization(organizationId)!.name,
  });

  app.get('/launch', (context) => launch(context, context.req.query('apiToken') ?? ''));
  app.post('/launch', async (context) => launch(context, (await formOf(context)).get('apiToken') ?? ''));

  app.post('/finish', async (context) => {
    const values = await formOf(context);
    const session = values.get('session') ?? '';
    const visit = secretsOf(environment).sessions.read(session);
    if (!visit) return showExpired(context);
    const name = values.get('task') ?? '';
    const task = tasksOf(visit, environment).find((task) => task.name === name);
    if (!task) return showTasks(context, visit, session, {message: 'This has already been done.'});
    try {
      const message = task.run(values);
      const title = `${titles[visit.intent]}: done`;
      return answer(context, (nonce) => messagePage({...pageOf(visit, nonce), title}, message));
    } catch (mistake) {
      if (!(mistake instanceof FieldError)) throw mistake;
      return showTasks(context, visit, session, {message: mistake.message, task: name, mistake, values});
    }
  });

  return app;
}

const titles: Readonly<Record<PortalIntent, string>> = {
  sso: 'Single sign-on',
  domain_verification: 'Domain verification',
  log_streams: 'Log streams',
  dsync: 'Directory sync',
};

/** Parses a submitted form. */
async function formOf({req}: Context) {
  return new URLSearchParams(await req.text());
}

function showExpired(context: Context) {
  const message = 'A link works once and for five minutes. Go back to your settings and open the portal again.';
  return answer(context, (nonce) => messagePage({nonce, title: 'This link has expired'}, message), 410);
}

function answer(
  context: Context,
  page: (nonce: string) => ReturnType<typeof html>,
  status: ContentfulStatusCode = 200,
) {
  const nonce = crypto.randomUUID();
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; img-src data:; form-action 'self'`;
  return context.html(page(nonce), status, {
    'content-security-policy': `${policy}; base-uri 'none'; frame-ancestors 'none'`,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
}
