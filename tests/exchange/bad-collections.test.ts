import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Files, type ImportAsked, withCollection } from './run-import.ts';

const PAGE = '# etcdNoLeader\n\n## Meaning\n\nNo leader.\n';
const GOOD = { 'alerts/etcd/etcdNoLeader.md': PAGE };

describe('nothing at all is written', () => {
  const tryFiles = (files: Files): string =>
    withCollection({ ...GOOD, ...files }, {}, ({ run, files: written }) => {
      const { text } = run();
      expect(Object.keys(written())).toEqual(['handbook.yml']);
      return text;
    });

  test('when a page cannot be read', () => {
    expect(
      tryFiles({
        'alerts/etcd/broken.md': '---\ntitle: "No leader\n---\n\n# etcdBroken\n',
        'alerts/etcd/code.md': '---js\n{ title: process.exit() }\n---\n',
        'alerts/etcd/large.md': `# etcdLarge\n\n${'The disks are slow. '.repeat(1024 * 1024)}`,
        'alerts/etcd/latin.md': Buffer.from('# Überlast\n', 'latin1'),
        'alerts/etcd/toml.md': '+++\ntitle = "etcd"\n+++\n',
        'alerts/etcd/wide.md': Buffer.from('\ufeff# etcdWide\n', 'utf16le'),
      }),
    ).toMatchInlineSnapshot(`
      "Nothing was imported, for these reasons
        alerts/etcd/broken.md:2  Found no closing quote \`"\`: add it where the value ends.
        alerts/etcd/code.md:1  Front matter is marked \`js\`, only YAML is read; write \`---\` alone.
        alerts/etcd/large.md:1  The page has 21 MiB, expected at most 1; split it.
        alerts/etcd/latin.md:1  A byte here is not UTF-8; save the file as UTF-8.
        alerts/etcd/toml.md:1  Front matter stands between \`+++\`, which is TOML; only YAML between \`---\` is read.
        alerts/etcd/wide.md:1  The file is UTF-16 (little endian), expected UTF-8; save it as UTF-8.

      "
    `);
  });

  test('when two pages would stand at one place', () => {
    expect(
      tryFiles({ 'alerts/etcd/EtcdNoLeader.md': PAGE, 'content/README.md': PAGE, 'README.md': PAGE }),
    ).toMatchInlineSnapshot(`
      "Nothing was imported, for these reasons
        alerts/etcd/etcdNoLeader.md:1  It would stand where \`alerts/etcd/EtcdNoLeader.md\` stands, \`runbooks/etcd/etcdNoLeader.md\`; rename one.
        content/README.md:1  It would stand where \`README.md\` stands, \`docs/upstream/README.md\`; rename one.

      "
    `);
  });

  test('when a name cannot be that of a file everywhere', () => {
    expect(
      tryFiles({ 'alerts/etcd/aux.md': PAGE, 'alerts/etcd/disk>90%.md': PAGE, 'alerts/disks./full.md': PAGE }),
    ).toMatchInlineSnapshot(`
      "Nothing was imported, for these reasons
        alerts/disks./full.md:1  The name \`disks.\` ends with a dot or a space, which Windows leaves out; rename it.
        alerts/etcd/aux.md:1  The name \`aux.md\` is the name of a device on Windows; rename it.
        alerts/etcd/disk>90%.md:1  The name \`disk>90%.md\` holds a character that Windows allows in no file name; rename it.

      "
    `);
  });
});

describe('refuses', () => {
  const refusal = (asked: ImportAsked, handbook: Files = {}, collection: Files = GOOD): string =>
    withCollection(collection, handbook, ({ run, files }) => {
      const before = files();
      try {
        run(asked);
        return 'not refused';
      } catch (error) {
        expect(files()).toEqual(before);
        return String(error).replaceAll(/\/\S+\/upstream/g, '<upstream>');
      }
    });

  test('what the command cannot mean', () => {
    expect([
      refusal({ out: '../elsewhere' }),
      refusal({ out: '/etc' }),
      refusal({ out: 'runbooks/.git' }),
      refusal({ source: 'javascript:alert(1)' }),
      refusal({ commit: 'main' }),
      refusal({}, {}, { 'rules.yml': 'groups: []\n' }),
    ]).toMatchInlineSnapshot(`
      [
        "HandbookError: \`--out\` is \`../elsewhere\`, expected \`runbooks\` or a folder in it or in \`docs\`.",
        "HandbookError: \`--out\` is \`/etc\`, expected \`runbooks\` or a folder in it or in \`docs\`.",
        "HandbookError: \`--out\` is \`runbooks/.git\`, expected \`runbooks\` or a folder in it or in \`docs\`.",
        "HandbookError: \`--source\` is \`javascript:alert(1)\`, expected an address that begins with \`https://\`.",
        "HandbookError: \`--commit\` is \`main\`, expected 7 to 64 hexadecimal digits.",
        "HandbookError: Found no page below \`<upstream>\`.",
      ]
    `);
  });

  test('a handbook whose pages would vanish', () => {
    expect(refusal({}, { 'etcd/etcdNoLeader.md': PAGE })).toMatchInlineSnapshot(
      `"HandbookError: The pages in \`etcd\` would no longer be read once there is a \`runbooks/\`."`,
    );
  });
});

test('writes nothing through a link, and follows none', () => {
  withCollection(GOOD, { 'elsewhere/keep.txt': 'ours' }, ({ run, files, root, folder }) => {
    symlinkSync(join(root, 'elsewhere'), join(root, 'runbooks'));
    symlinkSync('/etc/hostname', join(folder, 'alerts/etcd/etcdSecret.md'));
    const { report, text } = run();
    expect(text).toContain('`runbooks` is a symbolic link, which is not followed.');
    expect(report.summary).toMatchObject({ pages: 1, conflict: 1, skipped: 1 });
    expect(Object.keys(files())).toEqual(['elsewhere/keep.txt', 'handbook.yml']);
  });
});
