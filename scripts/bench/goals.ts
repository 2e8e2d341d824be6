import type { EditorRow } from './bench-editor.ts';
import type { LinterRow } from './bench-linters.ts';
import type { RuleRow } from './bench-rules.ts';
import type { SearchRow } from './bench-search.ts';
import type { SiteRow } from './bench-sites.ts';

const LARGEST = 10_000;

/** Says for each goal what was measured and whether it was reached; goals whose sizes were not measured are left out. */
export function judgeGoals(
  linters: readonly LinterRow[],
  sites: readonly SiteRow[],
  rules: readonly RuleRow[],
  searches: readonly SearchRow[],
  editors: readonly EditorRow[],
): string[] {
  return [
    ...judgeLinters(linters),
    ...judgeSites(sites),
    ...judgeRules(rules),
    ...judgeSearches(searches),
    ...judgeEditor(editors),
  ];
}

function judgeLinters(rows: readonly LinterRow[]): string[] {
  const at = (pages: number, linter: LinterRow['linter']): LinterRow | undefined =>
    rows.find((row) => row.pages === pages && row.linter === linter);
  const cold = at(LARGEST, 'handbook, cold');
  const warm = at(LARGEST, 'handbook, warm');
  const alone = at(LARGEST, 'handbook, pages alone');
  const smaller = at(LARGEST / 10, 'handbook, cold');
  const goals: string[] = [];
  if (cold && smaller) {
    goals.push(
      goal('cold lint, CPU of 10,000 pages ÷ 1,000 pages', cold.cpu / smaller.cpu, 12, 'linear growth gives about 10'),
    );
  }
  if (cold) {
    const own = rows.filter(({ pages, linter }) => pages === LARGEST && linter.startsWith('handbook'));
    goals.push(goal('peak memory at 10,000 pages, MB', Math.max(...own.map(({ memory }) => memory)), 700));
  }
  if (warm) goals.push(goal('warm lint of 10,000 pages, CPU s', warm.cpu, 1.5));
  for (const linter of SMALL_EDITS) {
    const edit = at(LARGEST, linter);
    if (edit) goals.push(goal(`${linter} of 10,000 pages, CPU s`, edit.cpu, 1));
  }
  if (cold) {
    // What was stopped took at least so long, so the ratio is at most what is shown.
    for (const [peer, limit] of PEER_LIMITS) {
      const other = at(LARGEST, peer);
      if (!other) continue;
      goals.push(goal(`cold lint ÷ ${peer} at 10,000 pages`, cold.cpu / other.cpu, limit));
      if (alone) goals.push(goal(`cold lint of pages alone ÷ ${peer}`, alone.cpu / other.cpu, limit));
    }
  }
  return [...goals, ...judgeStart((linter) => at(1, linter))];
}

/** What a person changes from one run to the next. */
const SMALL_EDITS = [
  'handbook, one edit',
  'handbook, one heading',
  'handbook, one field',
  'handbook, --changed',
] as const;

/** Five times less than the one, twenty times less than the other, twice as much as what is written in Rust. */
const PEER_LIMITS = [
  ['markdownlint-cli2', 1 / 5],
  ['remark + schema', 1 / 20],
  ['rumdl', 2],
] as const satisfies [LinterRow['linter'], number][];

function judgeStart(at: (linter: LinterRow['linter']) => LinterRow | undefined): string[] {
  const [page, version, node] = [at('handbook, one page'), at('handbook --version'), at('bare node')];
  const goals: string[] = [];
  if (page) goals.push(goal('lint of one page, CPU s', page.cpu, 0.3));
  if (version && node) goals.push(goal('`handbook --version` above bare node, CPU s', version.cpu - node.cpu, 0.03));
  return goals;
}

function judgeEditor(rows: readonly EditorRow[]): string[] {
  const largest = rows.filter(({ pages }) => pages === LARGEST);
  return largest.map(({ asked, median }) => goal(`${asked} in ${LARGEST} pages, median ms`, median, 100));
}

function judgeSites(rows: readonly SiteRow[]): string[] {
  return rows.flatMap((row) => {
    const plain = rows.find(({ pages, site }) => pages === row.pages && site === 'plain Docusaurus');
    if (row.site !== 'handbook build' || plain === undefined) return [];
    const build = goal(`site build ÷ plain Docusaurus at ${row.pages} pages`, row.cpu / plain.cpu, 1.15);
    if (row.scripts === undefined || plain.scripts === undefined) return [build];
    return [
      build,
      goal(`scripts of a runbook's page ÷ plain at ${row.pages} pages`, row.scripts / plain.scripts, 1.15),
    ];
  });
}

function judgeRules(rows: readonly RuleRow[]): string[] {
  const cpuOf = (wanted: RuleRow['program']): number | undefined => rows.find(({ program }) => program === wanted)?.cpu;
  const promtool = cpuOf('promtool check rules');
  if (promtool === undefined) return [];
  const [cold, warm] = [cpuOf('handbook, cold'), cpuOf('handbook, warm')];
  return [
    ...(cold === undefined ? [] : [goal('cold lint of rule files ÷ promtool', cold / promtool, 4)]),
    ...(warm === undefined ? [] : [goal('warm lint of rule files ÷ promtool', warm / promtool, 1)]),
  ];
}

function judgeSearches(rows: readonly SearchRow[]): string[] {
  const most = rows.reduce<SearchRow | undefined>((all, row) => (row.bytes > (all?.bytes ?? 0) ? row : all), undefined);
  if (most === undefined) return [];
  return [goal(`most that a first query downloads at ${most.pages} pages, kB with gzip`, most.bytes / 1000, 160)];
}

function goal(what: string, measured: number, limit: number, note = ''): string {
  const verdict = measured <= limit ? 'reached' : 'missed';
  return `- ${verdict}: ${what} is ${measured.toFixed(2)}, goal at most ${limit}${note && ` (${note})`}`;
}
