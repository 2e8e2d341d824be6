import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Coverage, coverage } from '../../plugins/core/graph/queries/coverage.ts';
import { buildGraph, checkHandbook, type Graph, type Handbook, loadHandbook } from '../../plugins/core/index.ts';
import { corpus } from '../support/corpus.ts';
import { TODAY } from '../support/lint-files.ts';

interface RunbookLink {
  alert: string;
  page: string | null;
}

describe.skipIf(corpus === undefined)('coverage of kube-prometheus by the public runbooks', () => {
  const folder = corpus ?? '';

  /** Lays the public rules and runbooks out as an otherwise empty handbook. */
  async function open(...rules: string[]): Promise<{ handbook: Handbook; graph: Graph }> {
    const root = mkdtempSync(join(tmpdir(), 'handbook-'));
    try {
      cpSync(join(folder, 'runbooks/prometheus-operator/content/runbooks'), join(root, 'runbooks'), {
        recursive: true,
      });
      for (const name of rules) {
        cpSync(join(folder, 'rules/kube-prometheus', name), join(root, 'docs/monitoring/kube-prometheus', name), {
          recursive: true,
        });
      }
      const handbook = await loadHandbook({ root, today: TODAY, cache: false });
      return { handbook, graph: buildGraph(handbook) };
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }

  async function cover(...rules: string[]): Promise<Coverage> {
    const { handbook, graph } = await open(...rules);
    return coverage(handbook, graph);
  }

  const FIGURES = {
    rules: { total: 139, withRunbook: 112, dangling: 27, external: 0 },
    alerts: { total: 125, withRunbook: 99, dangling: 26 },
    runbooks: { total: 108, withoutAlert: 9 },
  };

  test.each(['plain', 'manifests'])('gives the known figures for %s', async (layout) => {
    const { rules, alerts, runbooks } = await cover(layout);
    expect({ rules, alerts, runbooks }).toEqual(FIGURES);
  });

  test('finds each rule once more where both layouts are loaded, and no rule twice where one is', async () => {
    const repeatedIn = async (...layouts: string[]): Promise<number> => {
      const { handbook, graph } = await open(...layouts);
      const { problems } = checkHandbook(handbook, graph);
      return problems.filter(({ rule, file }) => rule === 'name-is-unique' && /\.ya?ml$/.test(file)).length;
    };
    const { handbook } = await open('plain');
    const rules = handbook.snippets.reduce((sum, { alerts, records }) => sum + alerts.length + records.length, 0);
    expect(await repeatedIn('plain')).toBe(0);
    expect(await repeatedIn('manifests')).toBe(0);
    expect(await repeatedIn('plain', 'manifests')).toBe(rules);
  });

  test('lists exactly the alerts that are known to dangle, and guesses the one rename', async () => {
    const { lists } = await cover('plain');
    const links = JSON.parse(readFileSync(join(folder, 'rules/runbook-links.json'), 'utf8')) as RunbookLink[];
    const names = (page: boolean): string[] =>
      [...new Set(links.filter((link) => (link.page !== null) === page).map(({ alert }) => alert))].sort();
    expect(lists.danglingRunbookUrls.map(({ name }) => name)).toEqual(names(false));
    expect(lists.alertsWithRunbook.map(({ name }) => name)).toEqual(names(true));
    const pages = new Map(links.map(({ alert, page }) => [alert, page]));
    for (const { name, runbook } of lists.alertsWithRunbook) {
      expect(`runbooks/prometheus-operator/content/${runbook}`).toBe(pages.get(name));
    }
    expect(lists.danglingRunbookUrls.flatMap(({ name, guess }) => (guess ? [`${name} → ${guess}`] : []))).toEqual([
      'KubeJobNotCompleted → KubeJobCompletion',
    ]);
    expect(lists.runbooksWithoutAlert.map(({ name }) => name)).toMatchInlineSnapshot(`
      [
        "KubeJobCompletion",
        "KubeProxyDown",
        "etcdBackendQuotaLowSpace",
        "etcdGRPCRequestsSlow",
        "etcdHighFsyncDurations",
        "etcdHighNumberOfFailedGRPCRequests",
        "etcdInsufficientMembers",
        "etcdMembersDown",
        "etcdNoLeader",
      ]
    `);
  });
});
