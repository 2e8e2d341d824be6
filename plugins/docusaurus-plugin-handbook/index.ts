import { fileURLToPath } from 'node:url';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { generatedRoutes } from './routes/create-routes.ts';
import { writeAliases } from './routes/write-aliases.ts';
import { copyStaticFiles } from './site/copy-static-files.ts';
import type { Site } from './site/open-site.ts';
import { writeSearch } from './site/search/write-search.ts';
import { feedTags, writeDataFiles } from './site/write-data-files.ts';

/** Addresses of pages may carry the labels of an alert: no other site is told them, whatever the server sends. */
const NO_REFERRER = { tagName: 'meta', attributes: { name: 'referrer', content: 'no-referrer' } };

/**
 * Puts the handbook's generated pages into the site, and its theme around all pages. The handbook is handed over in a
 * closure, not as an option: the site's script holds the options of all plugins, and so would hold all of the handbook.
 */
export function handbookPlugin(site: Site): (context: LoadContext) => Plugin {
  const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
  return ({ baseUrl }) => ({
    name: 'docusaurus-plugin-handbook',
    getThemePath: () => here('theme'),
    getClientModules: () => [
      here('client/handbook.css'),
      here('client/search.css'),
      here('client/map.css'),
      here('client/inputs/repair-address.ts'),
    ],
    async contentLoaded({ actions }) {
      for (const { address, component, props } of generatedRoutes(site, baseUrl)) {
        const path = baseUrl.replace(/\/$/, '') + address;
        actions.addRoute({ path, component, exact: true, props: { ...props } });
      }
    },
    async allContentLoaded() {
      site.neighboursHandedOn = true;
    },
    injectHtmlTags: () => ({ headTags: [NO_REFERRER, ...feedTags(site)] }),
    async postBuild({ outDir }) {
      writeDataFiles(site, outDir);
      copyStaticFiles(site.handbook.root, outDir);
      writeAliases(site, outDir);
      writeSearch(site, outDir);
    },
  });
}
