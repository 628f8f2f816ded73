export {
  widgetTokenHandler,
  type WidgetGrant,
  type WidgetMint,
  type WidgetScope,
  type WidgetTokenOptions,
} from './widget-token-handler.js';
