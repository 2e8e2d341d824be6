import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPages, type Result } from '../../plugins/docusaurus-plugin-handbook/client/search/find-pages.ts';
import { printPostings, readPostings } from '../../plugins/docusaurus-plugin-handbook/client/search/postings.ts';
import { openIndex } from '../../plugins/docusaurus-plugin-handbook/client/search/read-index.ts';
import { partsOf, tailsOf, termsOf, wordsOf } from '../../plugins/docusaurus-plugin-handbook/client/search/words.ts';
import { buildIndex } from '../../plugins/docusaurus-plugin-handbook/site/search/build-index.ts';
import { pageText } from '../../plugins/docusaurus-plugin-handbook/site/search/page-text.ts';
import { searchRecords } from '../../plugins/docusaurus-plugin-handbook/site/search/search-records.ts';
import { siteOfFiles } from './site-of-files.ts';

const FILES = {
  'docs/services/etcd.md': '---\nowner: platform-team\n---\n\n# etcd\n',
  'docs/services/dns.md': '# Name servers\n',
  'docs/monitoring/etcd/etcd.rules.yml': `groups:
  - name: etcd
    rules:
      - alert: etcdNoLeader
        expr: etcd_server_has_leader == 0
        labels: { severity: critical }
      - alert: etcdMemberSlow
        expr: etcd_disk_wal_fsync_duration_seconds > 1
        labels: { severity: warning }
`,
  'runbooks/etcd/etcdNoLeader.md': '# etcdNoLeader\n\n## Mitigation\n\nStart it.\n',
  'runbooks/etcd/etcdMemberSlow.md': '# etcdMemberSlow\n\n## Mitigation\n\nFind the disk.\n',
  'runbooks/dns/ResolversTimeOut.md': '# ResolversTimeOut\n\n## Mitigation\n\nAdd resolvers.\n',
};

/** What the pages say, as they are built. */
const HTML: Record<string, string> = {
  '/services/etcd': '<h1>etcd</h1><p>Holds what the cluster knows.</p>',
  '/services/dns': '<h1>Name servers</h1><p>Answer for zones.</p>',
  '/alerts/etcdNoLeader': '<h1>etcd<wbr>No<wbr>Leader</h1><p>No leader.</p><pre>etcd_server_has_leader == 0</pre>',
  '/alerts/etcdMemberSlow': '<h1>etcdMemberSlow</h1><p>Slow. Labels: namespace</p>',
  '/runbooks/etcd/etcdNoLeader':
    '<h1>etcdNoLeader</h1><h2 id="meaning">Meaning</h2><p>A member has no leader.</p><h2 id="when-the-disk-is-full">When the disk is full</h2><pre><code>etcdserver: mvcc: database space exceeded</code></pre><p>__proto__ &lt;img src=x onerror=alert(1)&gt;</p>',
  '/runbooks/etcd/etcdMemberSlow': '<h1>etcdMemberSlow</h1><p>Its disks are slow.</p>',
  '/runbooks/dns/ResolversTimeOut': '<h1>ResolversTimeOut</h1><p>Clients wait for resolvers.</p>',
};

const files = async (): Promise<Map<string, string>> => {
  const site = await siteOfFiles(FILES);
  return buildIndex(
    searchRecords(site, (address) => {
      const html = HTML[address];
      return html === undefined ? undefined : pageText(`<main>${html}</main>`);
    }),
  );
};

async function ask(query: string): Promise<{ results: Result[]; read: string[] }> {
  const index = await files();
  const read: string[] = [];
  const reader = await openIndex(async (address) => {
    read.push(address);
    return JSON.parse(index.get(address) ?? 'none');
  });
  return { results: (await findPages(query, reader)).results, read };
}

describe('words', () => {
  it.each([
    ['etcdNoLeader', ['etcd', 'no', 'leader']],
    ['KubePodsNotReady', ['kube', 'pod', 'not', 'ready']],
    ['etcd_server_has_leader', ['etcd', 'server', 'has', 'leader']],
    ['GRPCRequestsSlow', ['grpc', 'request', 'slow']],
    ['HTTP5xxErrors', ['http5xx', 'error']],
    ['status', ['status']],
    ['retries', ['retry']],
    ['ÜBERLAST', ['überlast']],
  ])('%s has the parts %j', (word, parts) => {
    expect(partsOf(word)).toEqual(parts);
  });

  it('end where a name could be typed from', () => {
    expect(tailsOf('etcdNoLeader')).toEqual(['noleader', 'leader']);
    expect(tailsOf('leader')).toEqual([]);
  });

  it('are found as a whole and by their parts, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        for (const word of wordsOf(text)) {
          expect(word.length).toBeLessThanOrEqual(60);
          const terms = termsOf(word);
          if (partsOf(word).length > 1) expect(terms).toContain(word.toLowerCase());
          else expect(terms).toEqual(partsOf(word));
        }
      }),
    );
  });
});

describe('the index', () => {
  it('holds postings that read as they were written', () => {
    const postings = fc.uniqueArray(fc.tuple(fc.nat(20_000), fc.integer({ min: 1, max: 9 })), {
      selector: ([page]) => page,
      minLength: 1,
    });
    fc.assert(
      fc.property(postings, (pairs) => {
        expect([...readPostings(printPostings(new Map(pairs)))].sort(([a], [b]) => a - b)).toEqual(
          pairs.sort(([a], [b]) => a - b),
        );
      }),
    );
  });

  it('has the same bytes in any order of the pages', async () => {
    const site = await siteOfFiles(FILES);
    const nodes = [...site.graph.nodes].reverse();
    const turned = { ...site, graph: { ...site.graph, nodes: new Map(nodes) } };
    const textOf = (address: string) => (HTML[address] ? pageText(`<main>${HTML[address]}</main>`) : undefined);
    expect(buildIndex(searchRecords(turned, textOf))).toEqual(buildIndex(searchRecords(site, textOf)));
  });

  it('has no page that the site does not have', async () => {
    const site = await siteOfFiles(FILES);
    const records = searchRecords(site, (address) => (address === '/services/etcd' ? [['', '', 'etcd']] : undefined));
    expect(records.map(({ page }) => page.address)).toEqual(['/services/etcd']);
  });
});

describe('a query', () => {
  it.each([
    ['etcdNoLeader', '/alerts/etcdNoLeader', '/runbooks/etcd/etcdNoLeader'],
    ['ETCDNOLEADER', '/alerts/etcdNoLeader', '/runbooks/etcd/etcdNoLeader'],
    ['NoLeader', '/alerts/etcdNoLeader', '/runbooks/etcd/etcdNoLeader'],
    ['noleader', '/alerts/etcdNoLeader', '/runbooks/etcd/etcdNoLeader'],
    ['etcdNoL', '/alerts/etcdNoLeader', '/runbooks/etcd/etcdNoLeader'],
    ['[FIRING:1] etcdNoLeader (prod-1 critical)', '/alerts/etcdNoLeader', '/runbooks/etcd/etcdNoLeader'],
    ['etcd', '/services/etcd', undefined],
    ['name servers', '/services/dns', undefined],
    ['namespace', '/alerts/etcdMemberSlow', undefined],
    ['when the disk is full', '/runbooks/etcd/etcdNoLeader#when-the-disk-is-full', undefined],
    [
      'E0914 etcdserver: mvcc: database space exceeded at 0x1f',
      '/runbooks/etcd/etcdNoLeader#when-the-disk-is-full',
      undefined,
    ],
    ['slow disk', '/runbooks/etcd/etcdMemberSlow', undefined],
  ])('for %s finds %s', async (query, first, second) => {
    const { results } = await ask(query);
    expect(results[0]?.address).toBe(first);
    if (second !== undefined) expect(results[1]?.address).toBe(second);
  });

  it('shows the kind, the severity, the service and the words around what was found', async () => {
    const { results } = await ask('database space exceeded');
    const [{ page, excerpt } = {} as Result] = results;
    expect([page.kindLabel, page.service, page.severities]).toEqual([
      'runbook',
      'etcd',
      [{ name: 'critical', level: 'critical' }],
    ]);
    expect(excerpt.heading).toBe('When the disk is full');
    expect(excerpt.pieces.map(({ text, marked }) => (marked ? `«${text}»` : text)).join('')).toBe(
      'etcdserver: mvcc: «database» «space» «exceeded» __proto__ <img src=x onerror=alert(1)>',
    );
  });

  it.each([
    ['a name of JavaScript', '__proto__ constructor'],
    ['signs alone', '((( [a-'],
    ['a control character', '\u0000'],
    ['a picture', '🔥'],
    ['very long', 'x'.repeat(100_000)],
    ['very many words', 'etcd leader disk '.repeat(10_000)],
    ['on no page', 'zzz'],
  ])('is answered whatever it is: %s', async (_, query) => {
    const { results, read } = await ask(query);
    expect(results.length).toBeLessThanOrEqual(8);
    expect(read.length).toBeLessThan(20);
  });
});

describe('the text of a page', () => {
  it('is that of its main part, without what other pages say', () => {
    const html = `<html><nav>Menu</nav><main><div><nav class=handbook-crumbs>Up</nav><article><header><h1>etcd<wbr/>No<wbr/>Leader</h1>
      <ul class="handbook-facts"><li>Owner</ul></header><p>A &amp; B<p>open paragraph
      <h2 id=meaning>Meaning<a class=hash-link href=#meaning>#</a></h2><pre><code>kubectl <span>get</span> pods
done</code></pre><table><tr><td>a<td>b</table><section class="handbook-escalation"><p>Call</p></section>
      <svg><text>drawn</text></svg><script>alert(1)</script></article><aside>Related</aside></div></main><footer>Foot</footer>`;
    expect(pageText(html)).toEqual([
      ['', '', 'A & B open paragraph'],
      ['meaning', 'Meaning', 'kubectl get pods done a b'],
    ]);
  });
});
