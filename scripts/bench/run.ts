import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { HandbookError } from '../../plugins/core/index.ts';
import { benchEditor, type EditorRow } from './bench-editor.ts';
import { benchLinters, benchStart, type LinterRow } from './bench-linters.ts';
import { benchMap, type MapRow } from './bench-map.ts';
import { benchRules, type RuleRow } from './bench-rules.ts';
import { benchSearch, type SearchRow } from './bench-search.ts';
import { benchSites, type SiteRow } from './bench-sites.ts';
import { formatEditor, formatLinters, formatMaps, formatRules, formatSearches, formatSites } from './format-results.ts';
import { judgeGoals } from './goals.ts';

const USAGE = `Measures the linter, the site build, the reading of rules, the maps, the search and the editor on generated
handbooks.

  npm run bench -- [--pages 100,1000,10000] [--only lint|site|rules|map|search|editor] [--write]

  --pages   sizes of the handbooks; without it 100, 1,000 and 10,000 for the linter, 100 and 1,000 for the site,
            5,000 for the search, 1,000 and 10,000 for the maps, 10,000 for the editor
  --only    measure the linter, the site, a thousand rule files (beside promtool), the maps, the search or the
            editor alone
  --write   also write the tables to bench-results.md`;

interface Wanted {
  lint: number[];
  site: number[];
  rules: number[];
  map: number[];
  search: number[];
  editor: number[];
  write: boolean;
}

/** Runs the bench that the arguments ask for and prints its tables; everything else goes to stderr. */
async function main(): Promise<void> {
  const wanted = readArguments();
  if (wanted === undefined) return console.log(USAGE);
  const linters: LinterRow[] = [];
  const sites: SiteRow[] = [];
  if (wanted.lint.length > 0) linters.push(...(await inTemporaryFolder((folder) => benchStart(folder, say))));
  const rules: RuleRow[] = [];
  for (const pages of wanted.lint)
    linters.push(...(await inTemporaryFolder((folder) => benchLinters(folder, pages, say))));
  for (const pages of wanted.site) sites.push(...(await inTemporaryFolder((folder) => benchSites(folder, pages, say))));
  for (const files of wanted.rules)
    rules.push(...(await inTemporaryFolder((folder) => benchRules(folder, files, say))));
  const maps: MapRow[] = [];
  for (const pages of wanted.map) maps.push(...(await inTemporaryFolder((folder) => benchMap(folder, pages, say))));
  const searches: SearchRow[] = [];
  for (const pages of wanted.search)
    searches.push(...(await inTemporaryFolder((folder) => benchSearch(folder, pages, say))));
  const editors: EditorRow[] = [];
  for (const pages of wanted.editor)
    editors.push(...(await inTemporaryFolder((folder) => benchEditor(folder, pages, say))));
  const text = [
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}. CPU is user + system, children included.`,
    linters.length > 0 ? formatLinters(linters) : '',
    sites.length > 0 ? formatSites(sites) : '',
    rules.length > 0 ? formatRules(rules) : '',
    maps.length > 0 ? formatMaps(maps) : '',
    searches.length > 0 ? formatSearches(searches) : '',
    editors.length > 0 ? formatEditor(editors) : '',
    judgeGoals(linters, sites, rules, searches, editors).join('\n'),
  ];
  const results = `${text.filter((part) => part !== '').join('\n\n')}\n`;
  console.log(results);
  if (wanted.write) writeFileSync('bench-results.md', `# Bench\n\n${results}`);
}

function readArguments(): Wanted | undefined {
  const { values } = parseArgs({
    options: {
      pages: { type: 'string' },
      only: { type: 'string' },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const { only } = values;
  if (only !== undefined && !['lint', 'site', 'rules', 'map', 'search', 'editor'].includes(only)) {
    throw new HandbookError('`--only` takes `lint`, `site`, `rules`, `map`, `search` or `editor`.', { hint: USAGE });
  }
  const isWanted = (part: string): boolean => only === undefined || only === part;
  const pages = values.pages?.split(',').map(Number);
  if (pages?.some((count) => !Number.isInteger(count) || count < 2 || count > 10_000)) {
    throw new HandbookError('`--pages` takes whole numbers from 2 to 10000, separated by commas.', { hint: USAGE });
  }
  return {
    lint: isWanted('lint') ? (pages ?? [100, 1000, 10_000]) : [],
    site: isWanted('site') ? (pages ?? [100, 1000]) : [],
    rules: isWanted('rules') ? [1000] : [],
    map: isWanted('map') ? (pages ?? [1000, 10_000]) : [],
    search: isWanted('search') ? (pages ?? [5000]) : [],
    editor: isWanted('editor') ? (pages ?? [10_000]) : [],
    write: values.write,
  };
}

async function inTemporaryFolder<Row>(bench: (folder: string) => Promise<Row[]>): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-bench-'));
  try {
    return await bench(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function say(text: string): void {
  console.error(text);
}

main().catch((error: unknown) => {
  console.error(error instanceof HandbookError ? [error.message, error.hint].filter(Boolean).join('\n') : error);
  process.exitCode = 2;
});
