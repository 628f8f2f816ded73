import {Hono} from 'hono';
import type {WidgetVariables} from './environment.js';

/** How the environment looks and where its AuthKit is. */
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
