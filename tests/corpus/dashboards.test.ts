import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildGraph, checkHandbook, loadHandbook } from '../../plugins/core/index.ts';
import { readMonitoringFile } from '../../plugins/core/load/read-snippets.ts';
import type { DashboardFacts } from '../../plugins/core/tools/grafana/dashboard-facts.ts';
import { parseQuery } from '../../plugins/core/tools/grafana/parse-query.ts';
import { corpus } from '../support/corpus.ts';
import { checkFiles, TODAY } from '../support/lint-files.ts';

interface Entry {
  file: string;
  title: string;
  uid: string | null;
  schemaVersion: number | null;
  panels: number;
  promql_targets: number;
  variables: string[];
}

const hasPromtool = ((): boolean => {
  try {
    execFileSync('promtool', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn('Skipped: promtool is not installed, the stand-ins of queries are not compared with it.');
    return false;
  }
})();

describe.skipIf(corpus === undefined)('dashboards of the corpus', () => {
  const entries: Entry[] =
    corpus === undefined ? [] : JSON.parse(readFileSync(join(corpus, 'dashboards/index.json'), 'utf8'));
  const factsOf = ({ file }: Entry): DashboardFacts | undefined => {
    const snippet = readMonitoringFile(file, readFileSync(join(corpus ?? '', file), 'utf8'));
    return (snippet?.facts as DashboardFacts[] | undefined)?.[0];
  };
  const queries = (): string[] =>
    entries.flatMap((entry) => factsOf(entry)?.panels.flatMap((panel) => panel.queries) ?? []);

  test.each(entries.map((entry) => [entry.title, entry] as const))(
    '%s has its panels, queries and variables',
    (_, entry) => {
      const facts = factsOf(entry);
      // The index counts a row as a panel, as Grafana's own format does since version 5.
      const rows = entry.schemaVersion === null ? 0 : Math.max(0, ...(facts?.panels ?? []).map(({ rowAt }) => rowAt));
      const counts = [rows + (facts?.panels.length ?? 0), facts?.panels.flatMap((panel) => panel.queries).length];
      expect(counts).toEqual([entry.panels, entry.promql_targets]);
      expect(facts?.variables.map(({ name }) => name)).toEqual(entry.variables);
      if (entry.uid !== null) expect(facts?.name).toBe(entry.uid);
    },
  );

  test('have no fault, since they are in use everywhere', async () => {
    const root = join(corpus ?? '', 'dashboards');
    const handbook = await loadHandbook({ root, today: TODAY, cache: false });
    const graph = buildGraph(handbook);
    const { problems } = checkHandbook(handbook, graph);
    const metrics = new Set(graph.edges.filter(({ label }) => label === 'uses').map(({ to }) => to));
    console.log(
      `Dashboards: ${entries.length}, ${queries().length} queries, ${metrics.size} metrics, ${problems.length} problems`,
    );
    expect(problems).toEqual([]);
  });

  test.skipIf(!hasPromtool)('have queries that promtool takes with the stand-ins of their variables', () => {
    const folder = mkdtempSync(join(tmpdir(), 'handbook-'));
    const exprs = [...new Set(queries().map((query) => parseQuery(query, new Set()).text))];
    const rules = exprs.map((expr, at) => ({ record: `query:${at}`, expr }));
    const file = join(folder, 'queries.rules.yml');
    // JSON is YAML.
    writeFileSync(file, JSON.stringify({ groups: [{ name: 'queries', rules }] }));
    const said = execFileSync('promtool', ['check', 'rules', file], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    console.log(`Dashboards: promtool takes ${exprs.length} different queries`);
    expect(said).toContain(`${exprs.length} rules found`);
  });

  test.each([
    ['files/v38-dashboard-bom.json', []],
    ['files/v39-dashboard-trailing-comma.json', ['error', 'error', 'error']],
    ['files/v40-dashboard-nan.json', ['error', 'error']],
  ])('%s: each fault is an error at its place', async (file, severities) => {
    const bytes = readFileSync(join(corpus ?? '', 'hostile', file));
    const { problems } = await checkFiles({ 'docs/index.md': '# Handbook\n', [`docs/${basename(file)}`]: bytes });
    expect(problems.filter(({ rule }) => rule === 'snippet-parses').map(({ severity }) => severity)).toEqual(
      severities,
    );
  });

  test('50,000 nested lists are one error', async () => {
    const text = `{"title":"deep","panels":${'['.repeat(50_000)}${']'.repeat(50_000)}}\n`;
    const { problems } = await checkFiles({ 'docs/index.md': '# Handbook\n', 'docs/deep.json': text });
    expect(problems.map(({ severity, range, message }) => `${range.start.column} ${severity} ${message}`)).toEqual([
      '125 error Found more than 100 levels of nesting, expected fewer: nothing behind it is read.',
    ]);
  });
});
