import type { Config } from '@docusaurus/types';
import { HandbookError, toolkitFolder } from './plugins/core/index.ts';
import { prismTheme } from './plugins/docusaurus-plugin-handbook/client/prism-theme.ts';
import { handbookPlugin } from './plugins/docusaurus-plugin-handbook/index.ts';
import { toolkitStatic } from './plugins/docusaurus-plugin-handbook/site/copy-static-files.ts';
import { docsInstances, PAGES, withoutTrace } from './plugins/docusaurus-plugin-handbook/site/docs-instances.ts';
import { ADMONITIONS, markdownPlugins } from './plugins/docusaurus-plugin-handbook/site/markdown-plugins.ts';
import { openSite } from './plugins/docusaurus-plugin-handbook/site/open-site.ts';
import { createFrontMatterParser } from './plugins/docusaurus-plugin-handbook/site/parse-front-matter.ts';
import { publishedAt } from './plugins/docusaurus-plugin-handbook/site/published-at.ts';
import { footerItems, navbarItems } from './plugins/docusaurus-plugin-handbook/site/site-config.ts';

/**
 * Wires the site. Facts come from handbook.yml of the handbook at HANDBOOK_ROOT (this repository when unset).
 * HANDBOOK_SETTINGS and HANDBOOK_TODAY are the command's --settings and --today.
 * HANDBOOK_KEEP_GOING=1 publishes in spite of errors; HANDBOOK_CHECKED=1 says that they have been refused already.
 */
export default async function config(): Promise<Config> {
  const { HANDBOOK_ROOT, HANDBOOK_SETTINGS, HANDBOOK_TODAY, HANDBOOK_KEEP_GOING, HANDBOOK_CHECKED } = process.env;
  const keepGoing = HANDBOOK_KEEP_GOING === '1';
  const site = await openSite({
    root: HANDBOOK_ROOT ?? toolkitFolder(),
    ...(HANDBOOK_SETTINGS !== undefined && { settings: HANDBOOK_SETTINGS }),
    ...(HANDBOOK_TODAY !== undefined && { today: HANDBOOK_TODAY }),
    keepGoing,
    check: HANDBOOK_CHECKED !== '1',
  }).catch(withHint);
  const { settings } = site.handbook;
  const plugins = markdownPlugins(site);
  const broken = keepGoing ? 'warn' : 'throw';
  const docs = (await docsInstances(site.handbook)).map((instance) => [
    '@docusaurus/plugin-content-docs',
    withoutTrace({
      ...instance,
      ...plugins,
      include: [PAGES],
      admonitions: { keywords: ADMONITIONS, extendDefaults: false },
      breadcrumbs: false,
      numberPrefixParser: false,
      sidebarPath: false,
      tags: false,
    }),
  ]);
  return {
    title: settings.name,
    tagline: settings.description ?? '',
    favicon: 'img/favicon.svg',
    ...publishedAt(site),
    trailingSlash: false,
    // A script within the home page, which the Content-Security-Policy would have to allow.
    baseUrlIssueBanner: false,
    onBrokenLinks: broken,
    onBrokenAnchors: broken,
    onDuplicateRoutes: broken,
    staticDirectories: toolkitStatic(),
    future: {
      v4: true,
      // The bundler's cache on disk is shared by all handbooks that one toolkit builds, and a build once got the name
      // and addresses of another one from it. All that v4 makes faster besides stays on.
      faster: { rspackPersistentCache: false },
      // Its own look at git would run without our safeguards; dates come from site/read-last-changes.ts.
      experimental_vcs: false,
    },
    markdown: {
      format: 'md',
      emoji: false,
      parseFrontMatter: createFrontMatterParser(site),
      hooks: { onBrokenMarkdownLinks: broken, onBrokenMarkdownImages: broken },
    },
    presets: [['classic', { docs: false, blog: false, pages: false, debug: false, svgr: false }]],
    plugins: [handbookPlugin(site), ...docs] as Config['plugins'],
    themeConfig: {
      colorMode: { respectPrefersColorScheme: true },
      navbar: { title: settings.name, logo: { alt: '', src: 'img/logo.svg' }, items: navbarItems(site) },
      footer: { links: footerItems(site) },
      prism: { theme: prismTheme, darkTheme: prismTheme },
    },
  };
}

/** Docusaurus prints the message only. */
function withHint(error: unknown): never {
  if (error instanceof HandbookError && error.hint !== undefined) throw new Error(`${error.message}\n${error.hint}`);
  throw error;
}
