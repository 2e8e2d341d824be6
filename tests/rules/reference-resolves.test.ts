import { expect, test } from 'vitest';
import { lintFiles, loadFiles } from '../support/lint-files.ts';
import { alertRule, runbook } from '../support/pages.ts';

const RULES = { 'docs/monitoring/etcd/etcd.rules.yml': alertRule('etcdNoLeader') };
const lint = (page: string, files = {}): Promise<string> =>
  lintFiles({ ...RULES, 'runbooks/etcd/etcdNoLeader.md': page, ...files }, 'reference-resolves');

test('says nothing where every name and link leads somewhere', async () => {
  const text = `See [the service](../../docs/services/etcd.md#where-to-look), [all alerts](/alerts/), [its alert](/alerts/etcdNoLeader),
[the rules](../../docs/monitoring/etcd/etcd.rules.yml), [above](#impact) and ![a graph](/img/leader.png).`;
  const files = { 'docs/services/etcd.md': '# etcd\n\n## Where to look\n\nThere.\n', 'static/img/leader.png': 'PNG' };
  expect(
    await lint(runbook({ frontMatter: 'alerts: [etcdNoLeader]\nservice: etcd\n', mitigation: text }), files),
  ).toMatchInlineSnapshot(`
    "No problems in 3 files.
    "
  `);
});

test('points at the alert that is misspelled', async () => {
  expect(await lint(runbook({ frontMatter: 'alerts: [EtcdNoLeadr]\n' }))).toMatchInlineSnapshot(`
    "runbooks/etcd/etcdNoLeader.md:3:10 error  Unknown alert \`EtcdNoLeadr\`, did you mean \`etcdNoLeader\`?  reference-resolves
      2 | title: etcdNoLeader
      3 | alerts: [EtcdNoLeadr]
        |          ^^^^^^^^^^^

    1 error in 2 files.
    "
  `);
});

test('guesses a page by its name, not by the folders that many have in common', async () => {
  const files = { 'docs/operations/end.md': '# End\n\nSee [it](y.md) and [that](ends.md).\n' };
  expect(await lint(runbook(), files)).toMatchInlineSnapshot(`
    "docs/operations/end.md:3:10 error  No file at \`docs/operations/y.md\`; correct the path or remove the link.  reference-resolves
      3 | See [it](y.md) and [that](ends.md).
        |          ^^^^

    docs/operations/end.md:3:27 error  No file at \`docs/operations/ends.md\`, did you mean \`docs/operations/end.md\`?  reference-resolves
      3 | See [it](y.md) and [that](ends.md).
        |                           ^^^^^^^

    2 errors in 3 files.
    "
  `);
});

test('finds dead links, anchors and images, and guesses', async () => {
  const text = `See [members](etcdMembersDwn.md), [impact](#impct), [moved](../../docs/etcdMembersDown.md), ![graph](graph.png), [nothing](),
[notes](notes.txt).`;
  const files = {
    'runbooks/etcd/etcdMembersDown.md': runbook({ title: 'etcdMembersDown' }),
    'runbooks/etcd/notes.txt': 'Notes.',
  };
  expect(await lint(runbook({ mitigation: text }), files)).toMatchInlineSnapshot(`
    "runbooks/etcd/etcdNoLeader.md:21:15 error  No file at \`runbooks/etcd/etcdMembersDwn.md\`, did you mean \`runbooks/etcd/etcdMembersDown.md\`?  reference-resolves
      21 | See [members](etcdMembersDwn.md), [impact](#impct), [moved](../../docs/etcdMembersDown.md), ![graph]…
         |               ^^^^^^^^^^^^^^^^^

    runbooks/etcd/etcdNoLeader.md:21:44 error  \`runbooks/etcd/etcdNoLeader.md\` has no heading \`#impct\`, did you mean \`impact\`?  reference-resolves
      21 | See [members](etcdMembersDwn.md), [impact](#impct), [moved](../../docs/etcdMembersDown.md), ![graph]…
         |                                            ^^^^^^

    runbooks/etcd/etcdNoLeader.md:21:61 error  No file at \`docs/etcdMembersDown.md\`, did you mean \`runbooks/etcd/etcdMembersDown.md\`?  reference-resolves
      21 | See [members](etcdMembersDwn.md), [impact](#impct), [moved](../../docs/etcdMembersDown.md), ![graph]…
         |                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    runbooks/etcd/etcdNoLeader.md:21:102 error  No file at \`runbooks/etcd/graph.png\`; correct the path or remove the link.  reference-resolves
      21 | …sDown.md), ![graph](graph.png), [nothing](),
         |                      ^^^^^^^^^

    runbooks/etcd/etcdNoLeader.md:21:114 error  The link has no target; write where it leads, or remove the brackets.  reference-resolves
      21 | …[graph](graph.png), [nothing](),
         |                      ^^^^^^^^^^^

    runbooks/etcd/etcdNoLeader.md:22:9 error  \`runbooks/etcd/notes.txt\` is not of a type that the site publishes; show its text in a fence, or link to the repository.  reference-resolves
      21 | See [members](etcdMembersDwn.md), [impact](#impct), [moved](../../docs/etcdMembersDown.md), ![graph]…
      22 | [notes](notes.txt).
         |         ^^^^^^^^^

    6 errors in 3 files.
    "
  `);
});

test('does not ask for alerts where there are no rules to compare with', async () => {
  const page = runbook({ frontMatter: 'alerts: [etcdNoLeader, etcdLeaderGone]\n' });
  expect(await lintFiles({ 'runbooks/etcd/etcdNoLeader.md': page }, 'reference-resolves')).toMatchInlineSnapshot(`
    "No problems in 1 file.
    "
  `);
});

test('asks nothing of a name that nobody wrote', async () => {
  expect(await lint(runbook())).toMatchInlineSnapshot(`
    "No problems in 2 files.
    "
  `);
});

test('an alert that was missing need not exist', async () => {
  const page = '---\nalerts-missing: [DNSZoneStale]\nalerts-fired: [DNSResolverSlow]\n---\n\n# DNS\n';
  expect(
    await lintFiles({ ...RULES, 'docs/rcas/2026-03-02-dns.md': page }, 'reference-resolves'),
  ).toMatchInlineSnapshot(`
    "docs/rcas/2026-03-02-dns.md:3:16 error  Unknown alert \`DNSResolverSlow\`; name one that exists, or remove it.  reference-resolves
      2 | alerts-missing: [DNSZoneStale]
      3 | alerts-fired: [DNSResolverSlow]
        |                ^^^^^^^^^^^^^^^

    1 error in 2 files.
    "
  `);
});

test('a name that a service and the page on its monitoring share means the service', async () => {
  const { graph } = await loadFiles({
    'docs/services/etcd.md': '# etcd\n',
    'docs/monitoring/etcd/index.md': '# How etcd is watched\n',
    'docs/on-call.md': '---\nrelated: [etcd]\n---\n\n# On call\n',
  });
  expect(graph.edgesFrom('docs/on-call.md').map(({ to }) => to)).toEqual(['docs/services/etcd.md']);
});
