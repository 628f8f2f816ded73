import {Hono} from 'hono';
import type {WidgetVariables} from './environment.js';

/** Serves the environment's branding and its AuthKit origin. */
export function settingsRoutes() {
  const app = new Hono<WidgetVariables>();

  app.get('/_widgets/settings', (context) =>
    context.json({
      object: 'settings',
      authkitOrigin: 'https://auth.juniper-vale.example',
      logoDarkIconPath: null,
      logoDarkPath: null,
      logoLightIconPath: null,
      logoLightPath: null,
      teamName: 'Juniper & Vale',
    }),
  );

  return app;
}
