import { fileURLToPath } from 'node:url';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { type HandbookPluginOptions, validateOptions } from './options.ts';
import { generatedRoutes } from './routes/create-routes.ts';
import { writeAliases } from './routes/write-aliases.ts';

/** Puts the handbook's generated pages into the site, and its theme around all pages. */
export function handbookPlugin({ baseUrl }: LoadContext, { site }: HandbookPluginOptions): Plugin {
  const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
  return {
    name: 'docusaurus-plugin-handbook',
    getThemePath: () => here('theme'),
    getClientModules: () => [here('client/handbook.css')],
    async contentLoaded({ actions }) {
      for (const { address, component, props } of generatedRoutes(site, baseUrl)) {
        const path = baseUrl.replace(/\/$/, '') + address;
        actions.addRoute({ path, component, exact: true, props: { ...props } });
      }
    },
    async allContentLoaded() {
      site.neighboursHandedOn = true;
    },
    async postBuild({ outDir }) {
      writeAliases(site, outDir);
    },
  };
}

handbookPlugin.validateOptions = validateOptions;
