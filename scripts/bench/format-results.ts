import type { EditorRow } from './bench-editor.ts';
import type { LinterRow } from './bench-linters.ts';
import type { MapRow } from './bench-map.ts';
import type { RuleRow } from './bench-rules.ts';
import type { SearchRow } from './bench-search.ts';
import type { SiteRow } from './bench-sites.ts';
import type { Measurement } from './measure.ts';

/** Formats the rows of linters as one Markdown table, each with its share of the remark row of the same size. */
export function formatLinters(rows: readonly LinterRow[]): string {
  return table(
    ['pages', 'linter', 'CPU s', 'wall s', 'peak MB', '÷ remark'],
    rows.map((row) => {
      const remark = rows.find(({ pages, linter }) => pages === row.pages && linter === 'remark + schema');
      return [String(row.pages), row.linter, ...figures(row), ratio(row.cpu, remark)];
    }),
  );
}

/** Formats the rows of sites as one Markdown table, each with its ratio to plain Docusaurus. */
export function formatSites(rows: readonly SiteRow[]): string {
  return table(
    ['documents + generated', 'site', 'CPU s', 'wall s', 'peak MB', '÷ plain', 'JS of a runbook, kB gzip'],
    rows.map((row) => {
      const plain = rows.find(({ pages, site }) => pages === row.pages && site === 'plain Docusaurus');
      return [
        `${row.pages} + ${row.generatedPages}`,
        row.site,
        ...figures(row),
        ratio(row.cpu, plain),
        row.scripts?.toFixed(1) ?? '',
      ];
    }),
  );
}

/** Formats the rows of rule files as one Markdown table, each with its ratio to promtool. */
export function formatRules(rows: readonly RuleRow[]): string {
  return table(
    ['rule files', 'program', 'CPU s', 'wall s', 'peak MB', '÷ promtool'],
    rows.map((row) => {
      const promtool = rows.find(({ files, program }) => files === row.files && program === 'promtool check rules');
      return [String(row.files), row.program, ...figures(row), ratio(row.cpu, promtool)];
    }),
  );
}

/** Formats the rows of maps as one Markdown table. */
export function formatMaps(rows: readonly MapRow[]): string {
  return table(
    ['documents', 'maps', 'CPU s', 'largest, kB of data'],
    rows.map(({ pages, maps, cpu, largest }) => [String(pages), String(maps), cpu.toFixed(2), largest.toFixed(0)]),
  );
}

/** Formats the rows of searches as one Markdown table. */
export function formatSearches(rows: readonly SearchRow[]): string {
  return table(
    ['documents', 'can be found', 'first query', 'kB with gzip', 'requests', 'index, CPU s'],
    rows.map(({ pages, found, query, bytes, requests, cpu }) => [
      String(pages),
      String(found),
      query.slice(0, 40),
      (bytes / 1000).toFixed(1),
      String(requests),
      cpu.toFixed(1),
    ]),
  );
}

/** Formats what an editor waits for, in milliseconds. */
export function formatEditor(rows: readonly EditorRow[]): string {
  return table(
    ['pages', 'an editor waits for', 'median ms', '95th of 100 ms'],
    rows.map(({ pages, asked, median, most }) => [String(pages), asked, median.toFixed(0), most.toFixed(0)]),
  );
}

function figures({ cpu, wall, memory, stoppedAfter }: Measurement): string[] {
  const atLeast = stoppedAfter === undefined ? '' : '> ';
  return [
    `${atLeast}${cpu.toFixed(2)}`,
    stoppedAfter ? `stopped after ${stoppedAfter}` : wall.toFixed(1),
    memory.toFixed(0),
  ];
}

function ratio(cpu: number, other: Measurement | undefined): string {
  if (other === undefined) return '';
  return `${other.stoppedAfter === undefined ? '' : '< '}${(cpu / other.cpu).toFixed(2)}`;
}

function table(head: string[], rows: string[][]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
