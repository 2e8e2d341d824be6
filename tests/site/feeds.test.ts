import { describe, expect, it } from 'vitest';
import { graphJson, readKinds, toolkitFolder } from '../../plugins/core/index.ts';
import { dataFiles, feedTags } from '../../plugins/docusaurus-plugin-handbook/site/write-data-files.ts';
import { alertRule, runbook } from '../support/pages.ts';
import { siteOfFiles } from './site-of-files.ts';

const rca = (title: string, started: string, more = ''): string =>
  `---\ndescription: ${JSON.stringify(`What ${title} did.`)}\nstarted: ${started}\n${more}---\n\n# ${title}\n\n## Summary\n\nIt broke.\n`;

const FILES = {
  'handbook.yml': 'name: Lighthouse & Sons\nurl: https://ops.example.org/handbook\n',
  'docs/rcas/2026-03-02-dns.md': rca('DNS was gone', '2026-03-02T07:40Z'),
  'docs/rcas/2026-05-01-etcd.md': rca(']]> <script>alert(1)</script>', '2026-05-01T07:40Z'),
  'docs/rcas/2026-06-01-draft.md': rca('Unfinished', '2026-06-01T07:40Z', 'state: draft\n'),
  'runbooks/etcd/etcdNoLeader.md': runbook(),
};

describe('the feed of analyses', () => {
  it('is Atom that holds text only, newest first, without drafts', async () => {
    const files = dataFiles(await siteOfFiles(FILES));
    expect(files.get('/rcas/atom.xml')).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom">
          <id>https://ops.example.org/handbook/rcas/atom.xml</id>
          <title>Root cause analyses: Lighthouse &amp; Sons</title>
          <updated>2026-05-01T00:00:00.000Z</updated>
          <author>
              <name>Lighthouse &amp; Sons</name>
          </author>
          <link rel="alternate" href="https://ops.example.org/handbook/rcas"/>
          <link rel="self" href="https://ops.example.org/handbook/rcas/atom.xml"/>
          <entry>
              <title type="html"><![CDATA[]]&#62; alert(1)]]></title>
              <id>https://ops.example.org/handbook/rcas/2026-05-01-etcd</id>
              <link href="https://ops.example.org/handbook/rcas/2026-05-01-etcd"/>
              <updated>2026-05-01T00:00:00.000Z</updated>
              <summary type="html"><![CDATA[What ]]&#62; &#60;script&#62;alert(1)&#60;/script&#62; did.]]></summary>
          </entry>
          <entry>
              <title type="html"><![CDATA[DNS was gone]]></title>
              <id>https://ops.example.org/handbook/rcas/2026-03-02-dns</id>
              <link href="https://ops.example.org/handbook/rcas/2026-03-02-dns"/>
              <updated>2026-03-02T00:00:00.000Z</updated>
              <summary type="html"><![CDATA[What DNS was gone did.]]></summary>
          </entry>
      </feed>
      "
    `);
  });

  it('is JSON too', async () => {
    const files = dataFiles(await siteOfFiles(FILES));
    expect(files.get('/rcas/feed.json')).toMatchInlineSnapshot(`
      "{
          "version": "https://jsonfeed.org/version/1",
          "title": "Root cause analyses: Lighthouse & Sons",
          "home_page_url": "https://ops.example.org/handbook/rcas",
          "feed_url": "https://ops.example.org/handbook/rcas/feed.json",
          "author": {
              "name": "Lighthouse & Sons"
          },
          "items": [
              {
                  "id": "https://ops.example.org/handbook/rcas/2026-05-01-etcd",
                  "content_html": "What ]]&#62; &#60;script&#62;alert(1)&#60;/script&#62; did.",
                  "url": "https://ops.example.org/handbook/rcas/2026-05-01-etcd",
                  "title": "]]> alert(1)",
                  "date_modified": "2026-05-01T00:00:00.000Z"
              },
              {
                  "id": "https://ops.example.org/handbook/rcas/2026-03-02-dns",
                  "content_html": "What DNS was gone did.",
                  "url": "https://ops.example.org/handbook/rcas/2026-03-02-dns",
                  "title": "DNS was gone",
                  "date_modified": "2026-03-02T00:00:00.000Z"
              }
          ]
      }
      "
    `);
  });

  it('ends after fifty entries', async () => {
    const days = Array.from({ length: 60 }, (_, index) =>
      new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10),
    );
    const many = Object.fromEntries(days.map((day) => [`docs/rcas/${day}-dns.md`, rca('DNS', `${day}T07:40Z`)]));
    const feed = JSON.parse(dataFiles(await siteOfFiles(many)).get('/rcas/feed.json') ?? '');
    expect(feed.items).toHaveLength(50);
    expect(feed.items[0].url).toContain('/rcas/2025-03-01-dns');
  });
});

describe('the feed of changes to runbooks', () => {
  it('has one entry for the last change of each, which a later change does not take the place of', async () => {
    const changes = { 'runbooks/etcd/etcdNoLeader.md': '2026-05-06' };
    const feed = JSON.parse(dataFiles(await siteOfFiles(FILES, changes)).get('/runbooks/changes.json') ?? '');
    expect(feed.items).toEqual([
      {
        id: 'https://ops.example.org/handbook/runbooks/etcd/etcdNoLeader#changed-2026-05-06',
        content_html: 'etcdNoLeader',
        url: 'https://ops.example.org/handbook/runbooks/etcd/etcdNoLeader',
        title: 'etcdNoLeader',
        date_modified: '2026-05-06T00:00:00.000Z',
      },
    ]);
  });

  it('is not there where git does not know, and nobody is sent to it', async () => {
    const site = await siteOfFiles(FILES);
    expect([...dataFiles(site).keys()]).toEqual([
      '/handbook.json',
      '/rcas/atom.xml',
      '/rcas/feed.json',
      '/addresses.json',
    ]);
    expect(feedTags(site).map(({ attributes }) => attributes.href)).toEqual([
      'https://ops.example.org/handbook/rcas/atom.xml',
      'https://ops.example.org/handbook/rcas/feed.json',
    ]);
    expect(feedTags(await siteOfFiles({ 'docs/index.md': '# Home\n' }))).toEqual([]);
  });
});

describe('the handbook as data', () => {
  const files = {
    ...FILES,
    'docs/services/etcd.md':
      '---\nowner: platform-team\nreviewed: 2026-03-14\n---\n\n# etcd\n\nSee [its runbook](../../runbooks/etcd/etcdNoLeader.md).\n',
    'docs/monitoring/etcd/etcd.rules.yml': alertRule('etcdNoLeader'),
  };

  it('lists pages, alerts and relations by address', async () => {
    expect(dataFiles(await siteOfFiles(files)).get('/handbook.json')).toMatchInlineSnapshot(`
      "{
        "version": 1,
        "name": "Lighthouse & Sons",
        "url": "https://ops.example.org/handbook",
        "pages": [
          {"id":"2026-03-02-dns","kind":"rca","title":"DNS was gone","address":"/rcas/2026-03-02-dns","file":"docs/rcas/2026-03-02-dns.md","state":"active"},
          {"id":"2026-05-01-etcd","kind":"rca","title":"]]> alert(1)","address":"/rcas/2026-05-01-etcd","file":"docs/rcas/2026-05-01-etcd.md","state":"active"},
          {"id":"2026-06-01-draft","kind":"rca","title":"Unfinished","address":"/rcas/2026-06-01-draft","file":"docs/rcas/2026-06-01-draft.md","state":"draft"},
          {"id":"etcd","kind":"service","title":"etcd","address":"/services/etcd","file":"docs/services/etcd.md","state":"active","owner":"platform-team","reviewed":"2026-03-14"},
          {"id":"etcdNoLeader","kind":"runbook","title":"etcdNoLeader","address":"/runbooks/etcd/etcdNoLeader","file":"runbooks/etcd/etcdNoLeader.md","state":"active"}
        ],
        "alerts": [
          {"name":"etcdNoLeader","address":"/alerts/etcdNoLeader","severities":["critical"],"runbooks":["/runbooks/etcd/etcdNoLeader"]}
        ],
        "relations": [
          {"from":"/services/etcd","to":"/runbooks/etcd/etcdNoLeader","label":"links to"},
          {"from":"/runbooks/etcd/etcdNoLeader","to":"/alerts/etcdNoLeader","label":"answers"},
          {"from":"/runbooks/etcd/etcdNoLeader","to":"/services/etcd","label":"belongs to"},
          {"from":"/alerts/etcdNoLeader","to":"/services/etcd","label":"watches"},
          {"from":"/alerts/etcdNoLeader","to":"/metrics/e#etcd_server_has_leader","label":"uses"},
          {"from":"/rules/etcd","to":"/alerts/etcdNoLeader","label":"contains"}
        ]
      }
      "
    `);
  });

  it('has the shape that its schema promises', async () => {
    const { schemas } = readKinds([`${toolkitFolder()}/schemas`]);
    const data = JSON.parse(dataFiles(await siteOfFiles(files)).get('/handbook.json') ?? '');
    expect(schemas.errors('handbook-json', data)).toEqual([]);
    expect(schemas.errors('handbook-json', { ...data, alerts: [{ name: 'etcdNoLeader' }] })).not.toEqual([]);
  });

  it('has every relation of the graph between pages', async () => {
    const site = await siteOfFiles(files);
    const { nodes, edges } = graphJson(site.graph, site.handbook);
    const address = new Map(nodes.map((node) => [node.id, node.address]));
    const { relations } = JSON.parse(dataFiles(site).get('/handbook.json') ?? '');
    for (const { from, to, label } of edges)
      expect(relations).toContainEqual({ from: address.get(from), to: address.get(to), label });
  });
});
