import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GeneratedHandbook } from './generate-handbook.ts';

const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));

/**
 * Lays out what a team would build without us: the same Markdown in one docs instance of a plain Docusaurus site, and
 * one more page for each alert, metric and rule file, so that both sites have as many pages.
 */
export function generatePlainSite(folder: string, handbook: GeneratedHandbook, names: readonly string[]): void {
  linkModules(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  writeFileSync(join(folder, 'docusaurus.config.js'), CONFIG);
  cpSync(join(handbook.root, 'runbooks'), join(folder, 'content', 'runbooks'), { recursive: true });
  cpSync(join(handbook.root, 'docs', 'services'), join(folder, 'content', 'docs', 'services'), { recursive: true });
  mkdirSync(join(folder, 'content', 'alerts'), { recursive: true });
  writeFileSync(join(folder, 'content', 'index.md'), '---\nslug: /\n---\n\n# Handbook\n\nPick a page from the list.\n');
  for (const alert of handbook.alerts)
    writeFileSync(join(folder, 'content', 'alerts', `${alert}.md`), alertPage(alert));
  mkdirSync(join(folder, 'content', 'names'), { recursive: true });
  for (const [index, name] of names.entries())
    writeFileSync(join(folder, 'content', 'names', `${index}.md`), `# ${name}\n\nWhere it is used.\n`);
}

/** Links every package, not the folder, so that Docusaurus keeps its caches beside this site and not in the project. */
function linkModules(folder: string): void {
  const modules = join(folder, 'node_modules');
  mkdirSync(modules, { recursive: true });
  for (const name of readdirSync(MODULES)) {
    if (name === '.cache') continue;
    symlinkSync(join(MODULES, name), join(modules, name));
  }
}

const CONFIG = `module.exports = {
  title: 'Handbook',
  url: 'https://handbook.example.org',
  baseUrl: '/',
  trailingSlash: false,
  future: { v4: true, faster: true },
  markdown: { format: 'detect' },
  onBrokenLinks: 'throw',
  presets: [['classic', { blog: false, docs: { path: 'content', routeBasePath: '/', numberPrefixParser: false } }]],
};
`;

function alertPage(alert: string): string {
  return `# ${alert}

## What to do

Take the member out of the load balancer, wait until its connections have drained, then restart it.
Move the load to another zone if the figure does not fall within ten minutes.

\`\`\`promql
sum by (namespace, instance) (rate(${alert.toLowerCase()}_errors_total[5m])) > 0.05
\`\`\`

| fact | value |
|---|---|
| for | 10m |
| severity | warning |
| summary | The service behind ${alert} needs a person. |
`;
}
