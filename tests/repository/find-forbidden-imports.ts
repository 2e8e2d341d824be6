import { builtinModules } from 'node:module';
import { type Import, readImports } from './read-imports.ts';

/** Names every import that goes against the one-way order of the layout: `file:line imports x, but y`. */
export function findForbiddenImports(files: Iterable<{ file: string; source: string }>): string[] {
  const offences: string[] = [];
  for (const { file, source } of files) {
    for (const found of readImports(file, source)) {
      const reason = whyForbidden(found);
      if (reason) offences.push(`${file}:${found.line} imports \`${found.specifier}\`, but ${reason}`);
    }
  }
  return offences;
}

/** The parts of plugins/core from the ground up; parts of one row stand beside each other and do not know each other. */
const ROWS = [
  ['model'],
  ['schema'],
  ['kinds', 'tools'],
  ['load'],
  ['graph'],
  ['rules'],
  ['check', 'report', 'exchange'],
  ['index.ts'],
];

function whyForbidden(found: Import): string | undefined {
  return whyForbiddenInCore(found) ?? whyForbiddenOutside(found) ?? whyForbiddenInBrowser(found);
}

function whyForbiddenInCore({ file, specifier, target }: Import): string | undefined {
  const part = corePartOf(file);
  if (part === undefined) return undefined;
  if (specifier.startsWith('@docusaurus/')) return 'the core knows no Docusaurus';
  if (target === undefined) return undefined;
  const other = corePartOf(target);
  if (other === undefined)
    return target.endsWith('.json') ? undefined : 'the core imports nothing outside plugins/core';
  if (part === other || rowOf(other) < rowOf(part)) return undefined;
  return `${part} stands ${rowOf(other) === rowOf(part) ? 'beside' : 'below'} ${other} and does not know it`;
}

/** Writes a file of the core from the schemas, and needs what reads them. */
const WRITES_THE_CORE = 'scripts/generate-types.ts';

function whyForbiddenOutside({ file, target }: Import): string | undefined {
  if (target === undefined || corePartOf(file) !== undefined || file.startsWith('tests/')) return undefined;
  if (target.startsWith('tests/')) return 'only tests import tests';
  if (isUnifiedPlugin(file) && target.startsWith('plugins/core/'))
    return 'remark and rehype plugins are handed functions';
  if (corePartOf(target) && corePartOf(target) !== 'index.ts' && file !== WRITES_THE_CORE)
    return 'plugins/core/index.ts is the only door of the core';
  if (file.startsWith('plugins/') && target.startsWith('scripts/')) return 'plugins do not know the commands';
  return undefined;
}

function whyForbiddenInBrowser({ file, specifier, target, typeOnly }: Import): string | undefined {
  if (typeOnly || !/^plugins\/[^/]+\/(?:theme|client)\//.test(file)) return undefined;
  if (specifier.startsWith('node:') || builtinModules.includes(specifier)) return 'nothing of Node reaches the browser';
  if (target?.startsWith('plugins/core/')) return 'theme and client take types and props only';
  return undefined;
}

/** `rules` for plugins/core/rules/…, `index.ts` for the door itself, undefined outside the core. */
function corePartOf(file: string): string | undefined {
  return file.startsWith('plugins/core/') ? file.split('/')[2] : undefined;
}

function rowOf(part: string): number {
  const row = ROWS.findIndex((parts) => parts.includes(part));
  // A part that nobody placed would escape the order: it counts as the top, so that nothing may import it.
  return row === -1 ? ROWS.length : row;
}

function isUnifiedPlugin(file: string): boolean {
  return /^plugins\/(?:remark|rehype)-/.test(file);
}
