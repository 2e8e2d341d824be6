import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Document } from '../../plugins/core/index.ts';
import { pageProps } from '../../plugins/docusaurus-plugin-handbook/props/page-props.ts';
import { generatedRoutes } from '../../plugins/docusaurus-plugin-handbook/routes/create-routes.ts';
import { openSite, type Site } from '../../plugins/docusaurus-plugin-handbook/site/open-site.ts';

const THEME = resolve(import.meta.dirname, '../../plugins/docusaurus-plugin-handbook/theme');

/**
 * One page of each type that the site of a handbook has, by the name of the type: each kind of written page, with its
 * state, and each component of a generated page, with the set of props that it was given. The props tell apart what one
 * component shows: an alert with a runbook, and one without.
 */
export async function pageTypes(root: string, today = '2026-11-20'): Promise<Map<string, string>> {
  const site = await openSite({ root, today, keepGoing: false, check: false });
  const types = new Map<string, string>();
  const add = (type: string, address: string): void => {
    if (!types.has(type)) types.set(type, address);
  };
  for (const document of site.handbook.documents) add(writtenType(site, document), document.address);
  for (const { component, props, address } of generatedRoutes(site, '/')) {
    const given = Object.entries(props).filter(([, value]) => value !== undefined);
    const one = 'one' in props ? [`of a ${props.one}`] : [];
    add([component, ...one, ...given.map(([name]) => name).sort()].join(' '), address);
  }
  return types;
}

/** The components of the theme that are pages of their own, as routes name them: those that Docusaurus has no place for. */
export function routeComponents(): string[] {
  const require = createRequire(import.meta.url);
  const known = readFileSync(require.resolve('@docusaurus/theme-classic/src/theme-classic.d.ts'), 'utf8');
  return readdirSync(THEME, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(join(THEME, entry.name)).includes('index.tsx'))
    .map(({ name }) => `@theme/${name}`)
    .filter((component) => !new RegExp(`declare module '${component}['/]`).test(known));
}

function writtenType(site: Site, document: Document): string {
  if (document.address === '/') return 'written home';
  const { kind, state, overdue, inputs, replacedBy } = pageProps(site, document);
  const shown = { overdue, inputs, replacedBy };
  return [`written ${kind}`, state, ...Object.entries(shown).flatMap(([name, it]) => (it ? [name] : []))].join(' ');
}
