import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFiles } from '../support/lint-files.ts';
import { withCollection } from './run-import.ts';

const SOURCE = 'https://git.example.org/observatory/runbooks/blob/main';

const page = (alert: string, impact = 'Writes to the Kubernetes API fail.'): string =>
  `# ${alert}\n\n## Meaning\n\nThe cluster has had no leader for a minute.\n\n## Impact\n\n${impact}\n\n## Diagnosis\n\nAsk every member for its status.\n\n## Mitigation\n\nStart the members that are down.\n`;

describe('a page of Hugo', () => {
  test('keeps its prose to the byte, and what its front matter means here', () => {
    const prose = '\n# etcdNoLeader\r\n\n## Meaning  \n\tNo leader.\n\n\n';
    const matter = '---\ntitle: No leader\nweight: 20\naliases:\n  - /etcdnoleader/\nowner: observatory\n---\n';
    withCollection({ 'content/runbooks/etcd/etcdNoLeader.md': matter + prose }, {}, ({ run, files }) => {
      const { report } = run({ source: SOURCE, commit: '1f0c2ab' });
      const written = files()['runbooks/etcd/etcdNoLeader.md'] ?? '';
      expect(written.endsWith(`---\n${prose}`)).toBe(true);
      expect(written.slice(0, -prose.length)).toMatchInlineSnapshot(`
        "---
        title: No leader
        aliases:
          - /etcdnoleader/
        origin:
          url: https://git.example.org/observatory/runbooks/blob/main/content/runbooks/etcd/etcdNoLeader.md
          commit: 1f0c2ab
          licence: Apache-2.0
          imported: 2026-11-24
          sections: 34e06571 172ceea0
          hash: sha256:5b11f88808dfead8a8c1bc61a03f78ccb33749a18a7e4c1274f364d52a074bee
        ---
        "
      `);
      expect(report.pages[0]?.dropped).toEqual([
        { field: 'weight', value: 20 },
        { field: 'owner', value: 'observatory' },
      ]);
    });
  });

  test('without text is reported with its fields, and not written', () => {
    const collection = {
      'content/runbooks/etcd/_index.md': '---\ntitle: etcd\nweight: 10\n---\n',
      'content/runbooks/etcd/etcdNoLeader.md': page('etcdNoLeader'),
    };
    withCollection(collection, {}, ({ run, files }) => {
      expect(run().report.skipped).toEqual([
        {
          source: 'content/runbooks/etcd/_index.md',
          reason: 'It is the page of a folder and has no text.',
          dropped: [
            { field: 'title', value: 'etcd' },
            { field: 'weight', value: 10 },
          ],
        },
      ]);
      expect(Object.keys(files())).toEqual(['handbook.yml', 'runbooks/etcd/etcdNoLeader.md']);
    });
  });
});

test('says what a person must still add', () => {
  const collection = {
    'alerts/cluster-etcd-operator/etcdNoLeader.md': page('etcdNoLeader').replace('## Impact', '## Etc'),
    'alerts/cluster-etcd-operator/etcdMembersDown.md': page('etcdNoLeader'),
    'alerts/cluster-etcd-operator/etcdDatabaseHigh.md': page('etcdDbHigh'),
    'alerts/cluster-etcd-operator/etcdQuota.md': page('etcdQuota, etcdQuotaLow and etcdQuotaGone'),
    'alerts/cluster-etcd-operator/etcdSlow.md': page('etcdSlow [Deprecated]'),
    'alerts/cluster-etcd-operator/helpers/shell.md':
      '# Open a shell\n\nSee [the leader](../etcdNoLeader.md), [disks](disks.md), [top](/alerts) and {{< ref "x.md" >}}.\n\n![Members](members.svg)\n',
    'alerts/cluster-etcd-operator/helpers/members.svg': '<svg/>',
    'README.md': '# Runbooks\n\nStart with [the leader](alerts/cluster-etcd-operator/etcdNoLeader.md).\n',
  };
  withCollection(collection, {}, ({ run, files }) => {
    const { text, report } = run();
    expect(text).toMatchInlineSnapshot(`
      "A person must still add or decide
        docs/upstream/README.md  from README.md
          Link \`alerts/cluster-etcd-operator/etcdNoLeader.md\` leads to a page that stands elsewhere now; write \`../../runbooks/cluster-etcd-operator/etcdNoLeader.md\`. (line 3)
        runbooks/cluster-etcd-operator/etcdDatabaseHigh.md  from alerts/cluster-etcd-operator/etcdDatabaseHigh.md
          The heading names \`etcdDbHigh\`, the file name \`etcdDatabaseHigh\`; both stand under \`alerts\`, remove the one that no rule defines. (line 1)
        runbooks/cluster-etcd-operator/etcdMembersDown.md  from alerts/cluster-etcd-operator/etcdMembersDown.md
          The heading names \`etcdNoLeader\`, which another page answers; the alert was taken from the file name, correct the heading. (line 1)
        runbooks/cluster-etcd-operator/etcdNoLeader.md  from alerts/cluster-etcd-operator/etcdNoLeader.md
          Section \`Impact\` is missing. (line 1)
        runbooks/cluster-etcd-operator/etcdSlow.md  from alerts/cluster-etcd-operator/etcdSlow.md
          The heading says that it is deprecated; if so, write \`state: deprecated\` and, under \`replaced-by\`, the page to read instead. (line 1)
        runbooks/cluster-etcd-operator/helpers/shell.md  from alerts/cluster-etcd-operator/helpers/shell.md
          It names no alert and stands in \`runbooks\` so that links to it still lead; list its alerts under \`alerts\`, or move it to \`docs/\`. (line 1)
          \`{{< ref "x.md" >}}\` is a shortcode of Hugo, which is shown as it stands; write what it stands for. (line 3)
          Link \`disks.md\` leads to no file of the collection; correct or remove it. (line 3)
          Link \`/alerts\` begins at the root of the site that it comes from; write a path from this page, or an address. (line 3)
          Link \`members.svg\` leads to a file of a type that is not copied; link to where it is published. (line 5)

      Skipped
        alerts/cluster-etcd-operator/helpers/members.svg  It is no page.

      Imported 7 pages of \`<upstream>\` (openshift): 7 created.
      Each page records its licence, Apache-2.0, under \`origin\`: keep it, and the notices that it asks for.
      "
    `);
    expect(report.pages.map(({ target, alerts, service }) => [target, alerts, service])).toMatchInlineSnapshot(`
      [
        [
          "docs/upstream/README.md",
          [],
          undefined,
        ],
        [
          "runbooks/cluster-etcd-operator/etcdDatabaseHigh.md",
          [
            "etcdDbHigh",
            "etcdDatabaseHigh",
          ],
          "cluster-etcd-operator",
        ],
        [
          "runbooks/cluster-etcd-operator/etcdMembersDown.md",
          [
            "etcdMembersDown",
          ],
          "cluster-etcd-operator",
        ],
        [
          "runbooks/cluster-etcd-operator/etcdNoLeader.md",
          [
            "etcdNoLeader",
          ],
          "cluster-etcd-operator",
        ],
        [
          "runbooks/cluster-etcd-operator/etcdQuota.md",
          [
            "etcdQuota",
            "etcdQuotaLow",
            "etcdQuotaGone",
          ],
          "cluster-etcd-operator",
        ],
        [
          "runbooks/cluster-etcd-operator/etcdSlow.md",
          [
            "etcdSlow",
          ],
          "cluster-etcd-operator",
        ],
        [
          "runbooks/cluster-etcd-operator/helpers/shell.md",
          [],
          undefined,
        ],
      ]
    `);
    expect(files()['runbooks/cluster-etcd-operator/etcdQuota.md']).toContain(
      'alerts:\n  - etcdQuota\n  - etcdQuotaLow\n  - etcdQuotaGone\n',
    );
    expect(files()['runbooks/cluster-etcd-operator/etcdNoLeader.md']).not.toContain('alerts:');
  });
});

test('copies the pictures that pages show', () => {
  const collection = {
    'alerts/etcd/etcdNoLeader.md': `${page('etcdNoLeader')}\n![Leader](img/leader.png)\n`,
    'alerts/etcd/img/leader.png': Buffer.from([137, 80, 78, 71, 0]),
  };
  withCollection(collection, {}, ({ run, files, folder }) => {
    expect(run().report.assets).toMatchObject([{ target: 'runbooks/etcd/img/leader.png', action: 'created' }]);
    expect(Object.keys(files())).toContain('runbooks/etcd/img/leader.png');
    expect(run().report.assets).toMatchObject([{ action: 'unchanged' }]);
    writeFileSync(join(folder, 'alerts/etcd/img/leader.png'), 'another');
    expect(run().text).toContain(
      'runbooks/etcd/img/leader.png  Another picture stands here; remove it to take that of the source.',
    );
  });
});

describe('a second import', () => {
  const FILE = 'alerts/etcd/etcdNoLeader.md';
  const TARGET = 'runbooks/etcd/etcdNoLeader.md';
  const collection = { [FILE]: page('etcdNoLeader'), 'alerts/etcd/etcdMembersDown.md': page('etcdMembersDown') };
  const edit = (root: string, text: string | undefined, from: string, to: string): void => {
    expect(text).toContain(from);
    writeFiles(root, { [TARGET]: (text ?? '').replace(from, to) });
  };

  test('changes nothing and says so', () => {
    withCollection(collection, {}, ({ run, files }) => {
      run({ commit: '1f0c2ab' });
      const before = files();
      expect(run({ today: '2026-12-24', commit: '2e1d3bc' }).text).toMatchInlineSnapshot(`
        "Nothing to do: 2 pages of \`<upstream>\` (openshift), all imported already.
        Each page records its licence, Apache-2.0, under \`origin\`: keep it, and the notices that it asks for.
        "
      `);
      expect(files()).toEqual(before);
    });
  });

  test('takes over what has changed in the source, and only that', () => {
    withCollection(collection, {}, ({ run, files, folder }) => {
      run();
      writeFiles(folder, { [FILE]: page('etcdNoLeader', 'The API is read-only.') });
      const { report } = run({ today: '2026-12-24' });
      expect(report.summary).toMatchObject({ updated: 1, unchanged: 1, conflict: 0 });
      expect(files()[TARGET]).toContain('imported: 2026-12-24');
      expect(files()[TARGET]).toContain('The API is read-only.');
    });
  });

  test('leaves an edited page as it is while its source stays the same', () => {
    withCollection(collection, {}, ({ run, files, root }) => {
      run();
      edit(root, files()[TARGET], 'origin:', 'reviewed: 2026-12-01\norigin:');
      const before = files();
      const { report } = run({ today: '2026-12-24' });
      expect(report.pages[1]).toMatchObject({
        action: 'kept',
        changes: { here: ['front matter'], source: [], both: [] },
      });
      expect(files()).toEqual(before);
    });
  });

  test('never overwrites an edited page, and says what has changed on which side', () => {
    withCollection(collection, {}, ({ run, files, root, folder }) => {
      run();
      edit(root, files()[TARGET], 'Ask every member', 'Ask each member');
      edit(root, files()[TARGET], 'Writes to the Kubernetes API fail.', 'Nobody can deploy.');
      const edited = files();
      const changed = page('etcdNoLeader', 'The API is read-only.').replace('Start the members', 'Restart the members');
      writeFiles(folder, { [FILE]: `${changed}\n## Escalation\n\nCall the platform team.\n` });
      const { text, report } = run({ today: '2026-12-24' });
      expect(report.summary.conflict).toBe(1);
      expect(text).toMatchInlineSnapshot(`
        "Not written: a person must decide
          runbooks/etcd/etcdNoLeader.md  The page was edited here, and its source has changed since; merge by hand, then say so with \`--merged\`.
            changed here: \`Diagnosis\`
            changed in the source: \`Mitigation\`, \`Escalation\`
            changed on both sides: \`Impact\`

        Read 2 pages of \`<upstream>\` (openshift): 1 unchanged, 1 in conflict.
        Each page records its licence, Apache-2.0, under \`origin\`: keep it, and the notices that it asks for.
        "
      `);
      expect(files()).toEqual(edited);
    });
  });

  test('is at peace again when a person has merged, and goes on from there', () => {
    withCollection(collection, {}, ({ run, files, root, folder }) => {
      run();
      edit(root, files()[TARGET], 'Writes to the Kubernetes API fail.', 'Nobody can deploy.');
      writeFiles(folder, { [FILE]: page('etcdNoLeader', 'The API is read-only.') });
      expect(run().report.summary.conflict).toBe(1);
      edit(root, files()[TARGET], 'Nobody can deploy.', 'The API is read-only: nobody can deploy.');
      expect(run({ merged: [TARGET] }).report.summary).toMatchObject({ conflict: 0, kept: 1 });
      expect(run().report.summary).toMatchObject({ conflict: 0, kept: 1 });
      writeFiles(folder, { [FILE]: page('etcdNoLeader', 'The API is read-only for good.') });
      expect(run().report.pages[1]?.changes).toEqual({ here: [], source: [], both: ['Impact'] });
    });
  });

  test('takes a change that both sides made alike for settled', () => {
    withCollection(collection, {}, ({ run, files, root, folder }) => {
      run();
      edit(root, files()[TARGET], 'Writes to the Kubernetes API fail.', 'The API is read-only.');
      writeFiles(folder, { [FILE]: page('etcdNoLeader', 'The API is read-only.') });
      expect(run().report.summary).toMatchObject({ conflict: 0, kept: 1 });
    });
  });

  test('does not take other line ends for an edit', () => {
    withCollection(collection, {}, ({ run, files, root }) => {
      run();
      writeFiles(root, { [TARGET]: (files()[TARGET] ?? '').replaceAll('\n', '\r\n') });
      expect(run().report.summary).toMatchObject({ unchanged: 2 });
    });
  });

  test('leaves pages alone that are no import, or one from elsewhere', () => {
    const own = { [TARGET]: page('etcdNoLeader', 'Our own words.') };
    withCollection(collection, own, ({ run, files, folder }) => {
      const { text } = run({ source: SOURCE });
      expect(text).toContain(`${TARGET}  The page here was not imported; move one of the two.`);
      expect(files()[TARGET]).toBe(own[TARGET]);
      writeFiles(folder, { 'alerts/etcd/etcdMembersDown.md': page('etcdMembersDown', 'Two members are left.') });
      expect(run({ source: 'https://git.example.org/other' }).text).toContain(
        'etcdMembersDown.md  The page here was imported from another source; import with another `--out`.',
      );
    });
  });
});
