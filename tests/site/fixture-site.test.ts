import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildGraph, type Graph, type Handbook, loadHandbook } from '../../plugins/core/index.ts';
import { TODAY } from '../support/lint-files.ts';
import { type BuiltSite, buildForTest, filesHolding } from './build-for-test.ts';

const root = fileURLToPath(new URL('../fixtures/site-handbook', import.meta.url));
const BASE = '/handbook';

let site: BuiltSite;
let handbook: Handbook;
let graph: Graph;

beforeAll(async () => {
  handbook = await loadHandbook({ root, today: TODAY, cache: false });
  graph = buildGraph(handbook);
  site = await buildForTest(root);
});

describe('the site of a handbook', () => {
  it('has the addresses of the linter, the indexes and the aliases, and no others', () => {
    expect(site.code).toBe(0);
    const own = [...graph.nodes.values()].map(({ address }) => address).filter((address) => address !== undefined);
    const pages = site.files
      .filter((file) => file.endsWith('.html'))
      .map((file) => `/${file.slice(0, -'.html'.length)}`);
    const others = pages.filter((page) => !own.includes(page === '/index' ? '/' : page));
    expect(own.filter((address) => site.page(address) === undefined)).toEqual([]);
    expect(others.sort()).toMatchInlineSnapshot(`
      [
        "/404",
        "/alerts",
        "/alerts/cephosddown",
        "/alerts/etcddatabaselarge-80-",
        "/alerts/etcdnoleader",
        "/alerts/most-wanted",
        "/metrics",
        "/monitoring",
        "/reference/kinds",
        "/reference/kinds/monitoring",
        "/reference/kinds/runbook",
        "/reference/kinds/service",
        "/rules",
        "/runbooks",
        "/runbooks/ceph/cephosddown",
        "/runbooks/etcd/etcdnoleader",
        "/services",
        "/wiki/etcd-leader",
      ]
    `);
  });

  it('gives headings the anchors of the linter, and no heading one that it does not know', () => {
    for (const { address, content } of handbook.documents) {
      const article = textOfPage(address);
      const ids = [...article.matchAll(/<h[2-6] class="?anchor[^>]*? id="?([^\s">]+)/g)].map((match) => match[1]);
      const written = content.headings.filter(({ depth }) => depth > 1).map(({ anchor }) => anchor);
      expect(ids.filter((id) => !id?.startsWith('user-content-'))).toEqual(written);
    }
  });

  it('links pages as the graph does', () => {
    for (const edge of graph.edges.filter(({ label }) => label === 'links to' || label === 'mentions')) {
      const from = graph.nodes.get(edge.from)?.address ?? '';
      const to = graph.nodes.get(edge.to)?.address ?? '';
      expect(textOfPage(from)).toMatch(new RegExp(`href="?${BASE}${to}["#\\s>]`));
    }
  });

  it('makes links of the names in code that the graph knows as mentions, and of no others', () => {
    for (const { file, address } of handbook.documents) {
      const linked = [...textOfPage(address).matchAll(/<a [^>]*?href="?([^"\s>]+)"?[^>]*><code>([^<]+)<\/code><\/a>/g)];
      const mentioned = graph.edgesFrom(file).filter(({ label }) => label === 'mentions');
      expect(linked.map(([, href, name]) => `${name} ${href}`)).toEqual(
        mentioned.map(({ to }) => `${graph.nodes.get(to)?.name} ${BASE}${graph.nodes.get(to)?.address}`),
      );
    }
    expect(graph.edges.filter(({ label }) => label === 'mentions')).toHaveLength(3);
    expect(site.page('/alerts/etcdNoLeader')).toMatch(/href="?\/handbook\/services\/ceph"?><code>ceph<\/code>/);
  });

  it('publishes a monitoring file that a page links to, under a name of its own', () => {
    const file = /href="?\/handbook\/(assets\/files\/etcd\.rules-[0-9a-f]+\.yml)/.exec(
      textOfPage('/services/etcd'),
    )?.[1];
    expect(readFileSync(join(site.out, file ?? ''))).toEqual(
      readFileSync(join(root, 'docs/monitoring/etcd/etcd.rules.yml')),
    );
  });

  it('publishes itself as data, with the pages of the linter', () => {
    const { pages, alerts } = JSON.parse(readFileSync(join(site.out, 'handbook.json'), 'utf8'));
    expect(pages.map((page: { address: string }) => page.address)).toEqual(
      handbook.documents.map(({ address }) => address),
    );
    for (const { address } of alerts) expect(site.page(address), address).toBeDefined();
  });

  it('reads as text what is not meant as a directive, and draws what is', () => {
    const page = textOfPage('/runbooks/etcd/etcdNoLeader');
    expect(page).toContain('quay.io/coreos/etcd:latest[1] as usual');
    expect(page).toContain('Never two at once');
    expect(page).toContain('on every control-plane node');
    expect(page).not.toContain('99999999');
  });

  it('lets raw HTML refer to itself and to other pages', () => {
    const page = textOfPage('/runbooks/etcd/etcdNoLeader');
    expect(page).toMatch(/href=#user-content-where/);
    expect(page).toMatch(/id=user-content-where/);
    expect(page).toMatch(/href=\/handbook\/runbooks\/ceph\/CephOSDDown>the storage/);
  });

  it('shows Mitigation first on the page of an alert, with links that lead to the same places', () => {
    const page = site.page('/alerts/etcdNoLeader') ?? '';
    expect(page.indexOf('Start what is down')).toBeGreaterThan(0);
    expect(page.indexOf('Start what is down')).toBeLessThan(page.indexOf('etcd_server_has_leader'));
    expect(page).toContain('/handbook/services/etcd#what-it-needs');
  });

  it('keeps search engines from aliases, and names the real address in them', () => {
    for (const address of ['/alerts/etcdnoleader', '/runbooks/etcd/etcdnoleader', '/wiki/etcd-leader']) {
      expect(site.page(address)).toContain('<meta name="robots" content="noindex">');
      expect(site.page(address)).toMatch(
        /rel=canonical href=https:\/\/ops\.example\.org\/handbook\/\S+\/etcdNoLeader /,
      );
    }
    expect(readFileSync(join(site.out, 'sitemap.xml'), 'utf8')).not.toMatch(/etcdnoleader|wiki/);
    expect(site.page('/wiki/etcd-leader')).not.toMatch(/<script[^>]* src=/);
  });

  it('escapes what monitoring says', () => {
    expect(site.page('/alerts/etcdDatabaseLarge-80-')).toContain('&lt;b>large&lt;/b>');
  });

  it('does not put pages into the script that every page loads', () => {
    const main = site.files.filter((file) => /^assets\/js\/main\./.test(file));
    const holding = filesHolding({ ...site, files: main }, [
      // The script knows the address of every page, so also the name of a metric; not what is on the page.
      'etcd_server_has_leader == 0',
      'Start what is down',
      'storage vendor',
    ]);
    expect(main).toHaveLength(1);
    expect(holding).toEqual([]);
  });

  it('says nowhere where it was built', () => {
    const toolkit = fileURLToPath(new URL('../..', import.meta.url));
    expect(filesHolding(site, [toolkit, tmpdir()])).toEqual([]);
  });
});

function textOfPage(address: string): string {
  const html = site.page(address) ?? '';
  return html.slice(html.indexOf('<main'), html.indexOf('<footer'));
}
