import {type Brands, brandOf} from '../../brands/brand.js';

/** By directory type. */
const providers: Brands = {
  'azure scim v2.0': ['Entra ID SCIM'],
  bamboohr: ['BambooHR'],
  'breathe hr': ['Breathe HR'],
  'cezanne hr': ['Cezanne HR'],
  'cyberark scim v2.0': ['CyberArk SCIM'],
  'fourth hr': ['Fourth'],
  'generic scim v2.0': ['SCIM'],
  'gsuite directory': ['Google Workspace', 'google'],
  gusto: ['Gusto', 'gusto'],
  hibob: ['HiBob', 'hibob'],
  'jump cloud scim v2.0': ['JumpCloud SCIM'],
  'okta scim v2.0': ['Okta SCIM', 'okta'],
  'onelogin scim v2.0': ['OneLogin SCIM'],
  'people hr': ['Access People HR'],
  personio: ['Personio', 'personio'],
  'pingfederate scim v2.0': ['PingFederate SCIM'],
  rippling: ['Rippling'],
  'rippling scim v2.0': ['Rippling SCIM'],
  s3: ['Amazon S3'],
  'sailpoint scim v2.0': ['SailPoint SCIM'],
  sftp: ['SFTP'],
  'sftp workday': ['Workday (SFTP)'],
  workday: ['Workday'],
};

export const providerOf = (type: string) => brandOf(providers, type);
