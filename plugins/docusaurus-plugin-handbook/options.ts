import { HandbookError } from '../core/index.ts';
import type { Site } from './site/open-site.ts';

export interface HandbookPluginOptions {
  id?: string;
  /** The handbook, read by docusaurus.config.ts: the configuration needs it before there are plugins. */
  site: Site;
}

/** Checks what docusaurus.config.ts hands over. */
export function validateOptions({ options }: { options: Partial<HandbookPluginOptions> }): HandbookPluginOptions {
  if (options.site === undefined) {
    throw new HandbookError('The plugin `docusaurus-plugin-handbook` was given no handbook.', {
      hint: 'Read one with `openSite` and hand it over as the option `site`.',
    });
  }
  return { id: options.id ?? 'default', site: options.site };
}
