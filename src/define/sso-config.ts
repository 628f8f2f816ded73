import {SsoConfig} from '../widgets/sso-config/sso-config.js';
import {define} from './define.js';

define('workos-sso-config', SsoConfig);

declare global {
  interface HTMLElementTagNameMap {
    'workos-sso-config': SsoConfig;
  }
}
