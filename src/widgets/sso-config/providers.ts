import {humanize} from '../../ui/humanize.js';

/** What providers are called, by connection type, and the name of their mark where there is one. */
const providers: Readonly<Record<string, readonly [name: string, mark?: string]>> = {
  AdfsSaml: ['Microsoft AD FS SAML'],
  AdpOidc: ['ADP OIDC', 'adp'],
  Auth0Migration: ['Auth0 Enterprise Connection', 'auth0'],
  Auth0Saml: ['Auth0 SAML', 'auth0'],
  AzureSaml: ['Entra ID SAML'],
  CasSaml: ['CAS SAML'],
  ClassLinkSaml: ['ClassLink SAML'],
  CleverOidc: ['Clever OIDC'],
  CloudflareSaml: ['Cloudflare SAML', 'cloudflare'],
  CyberArkSaml: ['CyberArk SAML'],
  DuoSaml: ['Duo SAML'],
  EntraIdOidc: ['Entra ID OIDC'],
  GenericOidc: ['OpenID Connect', 'openid'],
  GenericSaml: ['SAML'],
  GoogleOidc: ['Google OIDC', 'google'],
  GoogleSaml: ['Google SAML', 'google'],
  JumpCloudSaml: ['JumpCloud SAML'],
  KeycloakSaml: ['Keycloak SAML', 'keycloak'],
  LastPassSaml: ['LastPass SAML', 'lastpass'],
  LoginGovOidc: ['Login.gov OIDC'],
  MiniOrangeSaml: ['miniOrange SAML'],
  NetIqSaml: ['NetIQ SAML'],
  OktaOidc: ['Okta OIDC', 'okta'],
  OktaSaml: ['Okta SAML', 'okta'],
  OneLoginSaml: ['OneLogin SAML'],
  OracleSaml: ['Oracle SAML'],
  PingFederateSaml: ['PingFederate SAML'],
  PingOneSaml: ['PingOne SAML'],
  RipplingSaml: ['Rippling SAML'],
  SalesforceSaml: ['Salesforce SAML'],
  ShibbolethGenericSaml: ['Shibboleth Generic SAML'],
  ShibbolethSaml: ['Shibboleth Unsolicited SAML'],
  SimpleSamlPhpSaml: ['SimpleSAMLphp'],
  TestIdp: ['Test Identity Provider'],
  VmWareSaml: ['VMware SAML', 'vmware'],
};

/** What to call a connection's provider; one that is not known goes by its own name. */
export function providerOf(type: string) {
  const [name, mark] = Object.hasOwn(providers, type) ? providers[type]! : [humanize(type)];
  return {name, mark};
}
