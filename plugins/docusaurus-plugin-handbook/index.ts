import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { toolkitFolder } from '../core/index.ts';
import { generatedRoutes } from './routes/create-routes.ts';
import { writeAliases } from './routes/write-aliases.ts';
import { appTags, writeAppManifest } from './site/app-manifest.ts';
import { copyStaticFiles } from './site/copy-static-files.ts';
import { writeOfflineCopy } from './site/offline/write-offline-copy.ts';
import type { Site } from './site/open-site.ts';
import { writeSearch } from './site/search/write-search.ts';
import { writeSecurityHeaders } from './site/security-headers.ts';
import { statusLine } from './site/status-line.ts';
import { feedTags, writeDataFiles } from './site/write-data-files.ts';

/** Addresses of pages may carry the labels of an alert: no other site is told them, whatever the server sends. */
const NO_REFERRER = { tagName: 'meta', attributes: { name: 'referrer', content: 'no-referrer' } };

/**
 * Puts the handbook's generated pages into the site, and its theme around all pages. The handbook is handed over in a
 * closure, not as an option: the site's script holds the options of all plugins, and so would hold all of the handbook.
 */
export function handbookPlugin(site: Site): (context: LoadContext) => Plugin {
  const here = (path: string): string => join(toolkitFolder(), 'plugins', 'docusaurus-plugin-handbook', path);
  return ({ baseUrl }) => ({
    name: 'docusaurus-plugin-handbook',
    getThemePath: () => here('theme'),
    getClientModules: () => [
      here('client/handbook.css'),
      here('client/search.css'),
      here('client/map.css'),
      here('client/inputs/repair-address.ts'),
      here('client/offline/start-offline.ts'),
      here('client/prefetch-when-idle.ts'),
    ],
    configureWebpack: () => ({ resolve: { alias: lightHighlighting(here) } }),
    async contentLoaded({ actions }) {
      for (const { address, component, props } of generatedRoutes(site, baseUrl)) {
        const path = baseUrl.replace(/\/$/, '') + address;
        actions.addRoute({ path, component, exact: true, props: { ...props } });
      }
    },
    async allContentLoaded() {
      site.neighboursHandedOn = true;
    },
    injectHtmlTags: () => ({
      headTags: [NO_REFERRER, ...appTags(baseUrl), ...feedTags(site)],
      postBodyTags: [statusLine(site, baseUrl)],
    }),
    async postBuild({ outDir, generatedFilesDir }) {
      writeDataFiles(site, outDir);
      writeAppManifest(site, outDir);
      copyStaticFiles(site.handbook.root, outDir);
      writeSecurityHeaders(outDir);
      const aliases = writeAliases(site, outDir);
      writeSearch(site, outDir);
      // The last: it lists what the others have written.
      writeOfflineCopy(site, aliases, { outDir, generatedFilesDir, baseUrl });
    },
  });
}

/** Only pages with code load what colours it, and of that no more than they need: see client/highlight. */
function lightHighlighting(here: (path: string) => string): Record<string, string | false> {
  const theme = dirname(createRequire(import.meta.url).resolve('@docusaurus/theme-classic'));
  return {
    'prism-react-renderer$': here('client/highlight/prism-react-renderer.tsx'),
    // Adds languages to the colouring in the script that every page loads, whether it shows code or not.
    [join(theme, 'prism-include-languages$')]: false,
  };
}
