import { own } from '../../kernel/own.ts';

/**
 * Suffixes of services where whoever asks first gets a name that an orphaned alias still leads to. Chosen from "Can I take over
 * XYZ?" by EdOverflow and contributors (github.com/EdOverflow/can-i-take-over-xyz, state of 2025-02-08, CC BY 4.0; shortened to
 * suffixes and services).
 */
const services: Readonly<Record<string, string>> = {
  'amazonaws.com': 'AWS (S3, Elastic Beanstalk)',
  'elasticbeanstalk.com': 'AWS Elastic Beanstalk',
  'azurewebsites.net': 'Microsoft Azure',
  'cloudapp.net': 'Microsoft Azure',
  'cloudapp.azure.com': 'Microsoft Azure',
  'trafficmanager.net': 'Microsoft Azure Traffic Manager',
  'blob.core.windows.net': 'Microsoft Azure Storage',
  'azureedge.net': 'Microsoft Azure CDN',
  'azure-api.net': 'Microsoft Azure API Management',
  'azurestaticapps.net': 'Microsoft Azure Static Web Apps',
  'azurehdinsight.net': 'Microsoft Azure HDInsight',
  'azurecontainer.io': 'Microsoft Azure Container Instances',
  'redis.cache.windows.net': 'Microsoft Azure Cache',
  'servicebus.windows.net': 'Microsoft Azure Service Bus',
  'visualstudio.com': 'Microsoft Azure DevOps',
  'github.io': 'GitHub Pages',
  'bitbucket.io': 'Bitbucket',
  'herokuapp.com': 'Heroku',
  'herokudns.com': 'Heroku',
  'wordpress.com': 'WordPress.com',
  'ghost.io': 'Ghost',
  'netlify.app': 'Netlify',
  'vercel.app': 'Vercel',
  'surge.sh': 'Surge.sh',
  'ngrok.io': 'Ngrok',
  'pantheonsite.io': 'Pantheon',
  'readthedocs.io': 'Read the Docs',
  'readme.io': 'Readme.io',
  'helpscoutdocs.com': 'Help Scout',
  'helpjuice.com': 'Helpjuice',
  'uptimerobot.com': 'Uptime Robot',
  'launchrock.com': 'LaunchRock',
  'agilecrm.com': 'Agile CRM',
  'wishpond.com': 'Wishpond',
  'worksites.net': 'Worksites',
  'smugmug.com': 'SmugMug',
  'myshopify.com': 'Shopify',
  'cloudfront.net': 'Amazon CloudFront',
  'fastly.net': 'Fastly',
};

/** Labels of the longest suffix, and one of a name below it. */
const most = Math.max(...Object.keys(services).map((suffix) => suffix.split('.').length)) + 1;

/** The service that a name belongs to, or null where it is none of the list. */
export function takeoverService(name: string): string | null {
  const labels = name.split('.').slice(-most);
  for (let index = 1; index < labels.length; index += 1) {
    const found = own(services, labels.slice(index).join('.'));
    if (found !== undefined) return found;
  }
  return null;
}
