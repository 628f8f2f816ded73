import {type Brands, brandOf} from '../../brands/brand.js';

/** By stream type. */
const destinations: Brands = {
  AzureSentinel: ['Microsoft Sentinel'],
  Datadog: ['Datadog', 'datadog'],
  GoogleCloudStorage: ['Google Cloud Storage', 'googlecloudstorage'],
  S3: ['AWS S3'],
  Snowflake: ['Snowflake', 'snowflake'],
  Splunk: ['Splunk', 'splunk'],
};

export const destinationOf = (type: string) => brandOf(destinations, type);
