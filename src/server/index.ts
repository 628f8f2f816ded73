export {
  widgetTokenHandler,
  type OrganizationGrant,
  type UserGrant,
  type WidgetGrant,
  type WidgetTokenClient,
  type WidgetScope,
  type WidgetTokenOptions,
} from './widget-token-handler.js';
