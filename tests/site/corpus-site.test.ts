import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildGraph, type Graph, loadHandbook } from '../../plugins/core/index.ts';
import { corpus } from '../support/corpus.ts';
import { type BuiltSite, buildForTest, temporaryFolder } from './build-for-test.ts';

describe.skipIf(corpus === undefined)('the site of the real collections', () => {
  let site: BuiltSite;
  let graph: Graph;

  beforeAll(async () => {
    const root = temporaryFolder();
    const copy = (from: string, to: string): void => {
      cpSync(join(corpus ?? '', from), join(root, to), { recursive: true });
    };
    copy('runbooks/prometheus-operator/content/runbooks', 'runbooks');
    copy('runbooks/openshift/alerts', 'runbooks/openshift');
    copy('rules/kube-prometheus/plain', 'docs/monitoring/kube-prometheus');
    copy('rules/awesome-prometheus-alerts', 'docs/monitoring/awesome');
    graph = buildGraph(await loadHandbook({ root, cache: false }));
    site = await buildForTest(root, { keepGoing: true });
  });

  it('has a page for every page and every alert, titled with its name', () => {
    const nodes = [...graph.nodes.values()].filter(({ address }) => address !== undefined && !address.includes('#'));
    const wrong = nodes.filter(({ address = '', title }) => titleOf(site.page(address)) !== plain(title));
    expect(wrong.map(({ id, address = '' }) => `${id}: ${titleOf(site.page(address))}`)).toEqual([]);
    expect(nodes.length).toBeGreaterThan(900);
  });

  it('has every metric under its anchor, on a page of its letter', () => {
    const metrics = [...graph.nodes.values()].filter(({ kind }) => kind === 'metric' || kind === 'record');
    const missing = metrics.filter(({ address = '' }) => {
      const [path = '', anchor] = address.split('#');
      return !site.page(path)?.includes(`id=${anchor}`);
    });
    expect(missing.map(({ address }) => address)).toEqual([]);
    expect(metrics.length).toBeGreaterThan(600);
    expect(site.files.filter((file) => file.startsWith('metrics/')).length).toBeLessThan(38);
  });

  it('has every alert under its lower-case address too', () => {
    const alerts = [...graph.nodes.values()].filter(({ kind }) => kind === 'alert');
    const missing = alerts.filter(({ address = '' }) => site.page(address.toLowerCase()) === undefined);
    expect(missing.map(({ name }) => name)).toEqual([]);
  });
});

function titleOf(html: string | undefined): string | undefined {
  return html === undefined
    ? undefined
    : plain(/<title[^>]*>(.*?) \| Operations Handbook<\/title>/.exec(html)?.[1] ?? '');
}

/** Without entities, and with the spaces that a browser shows. */
function plain(text: string): string {
  const named = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'", '&amp;': '&' };
  return Object.entries(named)
    .reduce((result, [entity, sign]) => result.replaceAll(entity, sign), text)
    .replace(/\s+/g, ' ')
    .trim();
}
