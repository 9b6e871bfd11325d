import { basePath } from './base-path.ts';
import type { Check } from './contract.ts';
import { headers } from './headers.ts';
import { hostFiles } from './host-files.ts';
import { likesEndpoint } from './likes-endpoint.ts';
import { likesSettings } from './likes-settings.ts';
import { nodeVersion } from './node-version.ts';
import { siteAddress } from './site-address.ts';
import { workflows } from './workflows.ts';

/** Every check, in the order of the report. */
export const checks: readonly Check[] = [
  nodeVersion,
  siteAddress,
  basePath,
  hostFiles,
  workflows,
  headers,
  likesEndpoint,
  likesSettings,
];
