import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../../scripts/site/build-site.ts';
import { commit, git } from '../support/git.ts';
import { TODAY, writeFiles } from '../support/lint-files.ts';
import { alertRule, runbook } from '../support/pages.ts';
import { type BuiltSite, buildForTest, filesHolding, temporaryFolder } from './build-for-test.ts';

/** Each marks a place from which nothing may come out. */
const CANARY = {
  page: 'CANARY-1page',
  title: 'Quokka handover protocol',
  fileName: 'quokka-handover',
  block: 'CANARY-2block',
  inline: 'CANARY-3inline',
  fence: 'CANARY-4fence',
  heading: 'CANARY-5heading',
  restricted: 'CANARY-6tlp',
  embargo: 'CANARY-7embargo',
  folder: 'CANARY-8folder',
  alert: 'CanaryNineAlert',
  picture: 'canary-10',
  settings: 'canary-11.example.net',
  history: 'CANARY-12history',
  ignored: 'CANARY-13ignored',
  owners: 'canary-14-team',
  past: 'CANARY-15past',
};

const PRIVATE = {
  'handbook.yml': `name: Platform
url: https://inside.${CANARY.settings}
repository: private
source: { url: https://git.${CANARY.settings}/ops }
public-part:
  url: https://handbook.example.org
leaks: { hosts: [${CANARY.settings}] }
ignore: [docs/${CANARY.ignored}/**]
# ${CANARY.settings}
`,
  CODEOWNERS: `* @acme/${CANARY.owners}\n`,
  'docs/index.md': '# Home\n\nThe way in.\n',
  [`docs/${CANARY.ignored}/a.md`]: `# ${CANARY.ignored}\n`,
  'docs/notes/backups.md': `# Backups

We keep backups for a month.

<!-- internal -->

## ${CANARY.heading}

The vault is ${CANARY.block}. ![plan](${CANARY.picture}.png)

\`\`\`sh
ssh ${CANARY.fence}
\`\`\`

See [the protocol](${CANARY.fileName}.md).

<!-- /internal -->

They are tried <!-- internal -->by ${CANARY.inline} <!-- /internal -->every week.
`,
  [`docs/notes/${CANARY.picture}.png`]: 'a picture',
  [`docs/notes/${CANARY.fileName}.md`]: `---\naudience: internal\n---\n\n# ${CANARY.title}\n\n${CANARY.page}, see [backups](backups.md).\n`,
  'docs/notes/restricted.md': `---\ntlp: amber\n---\n\n# Restricted\n\n${CANARY.restricted}\n`,
  'docs/notes/later.md': `---\nembargo-until: 2099-01-01\n---\n\n# Later\n\n${CANARY.embargo}\n`,
  'docs/monitoring/vault/index.md': `---\naudience: internal\n---\n\n# Vault\n\n${CANARY.folder}\n`,
  'docs/monitoring/vault/vault.rules.yml': alertRule(CANARY.alert),
  'docs/monitoring/etcd/etcd.rules.yml': alertRule('etcdNoLeader'),
  'runbooks/etcd/etcdNoLeader.md': runbook(),
};

const CANARIES = Object.values(CANARY);

describe('the public part of a private handbook', () => {
  let site: BuiltSite;
  let source: string;

  beforeAll(async () => {
    const root = join(temporaryFolder(), 'handbook');
    writeFiles(root, { [`docs/${CANARY.history}.md`]: `# ${CANARY.past}\n` });
    git(root, 'init', '--initial-branch=main');
    commit(root, {});
    git(root, 'rm', `docs/${CANARY.history}.md`);
    commit(root, PRIVATE);
    source = join(temporaryFolder(), 'source');
    site = await buildForTest(root, { audience: 'public', sourceOut: source });
  });

  it('is built', () => {
    expect(site.code).toBe(0);
    expect(site.page('/notes/backups')).toContain('We keep backups for a month.');
    expect(site.page('/alerts/etcdNoLeader')).toBeDefined();
    expect(site.page('/notes/backups')).toContain('https://handbook.example.org/notes/backups');
  });

  it('holds nothing internal: no page, index, feed, script, data, name or picture', () => {
    expect(site.files.length).toBeGreaterThan(20);
    expect(filesHolding(site, CANARIES)).toEqual([]);
    expect(
      filesHolding(
        site,
        CANARIES.map((canary) => canary.toLowerCase()),
      ),
    ).toEqual([]);
  });

  it('comes with its source, which holds nothing internal either', () => {
    const files = readdirSync(source, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(source.length + 1))
      .sort();
    expect(files).toEqual([
      'docs/index.md',
      'docs/monitoring/etcd/etcd.rules.yml',
      'docs/notes/backups.md',
      'handbook.yml',
      'runbooks/etcd/etcdNoLeader.md',
    ]);
    expect(filesHolding({ ...site, out: source, files }, CANARIES)).toEqual([]);
    expect(readFileSync(join(source, 'docs/notes/backups.md'), 'utf8')).toBe(
      '# Backups\n\nWe keep backups for a month.\n\nThey are tried every week.\n',
    );
    expect(readFileSync(join(source, 'handbook.yml'), 'utf8')).toBe(
      'name: Platform\nurl: https://handbook.example.org\nrepository: public\n',
    );
  });
});

describe('nothing is published', () => {
  const build = async (files: Record<string, string>): Promise<{ code: number; written: boolean }> => {
    const root = join(temporaryFolder(), 'handbook');
    writeFiles(root, { 'handbook.yml': 'repository: private\n', 'docs/index.md': '# Home\n\nThe way in.\n', ...files });
    const out = join(temporaryFolder(), 'site');
    const sourceOut = join(temporaryFolder(), 'source');
    const code = await buildSite({ root, out, sourceOut, audience: 'public', today: TODAY, cache: false });
    return { code, written: existsSync(out) || existsSync(sourceOut) };
  };
  const REFUSED = { code: 1, written: false };

  it('where a part is not closed', async () => {
    expect(await build({ 'docs/a.md': '# A\n\n<!-- internal -->\n\nThe vault.\n' })).toEqual(REFUSED);
  });

  it('where a public page points at an internal one', async () => {
    const files = { 'docs/a.md': '# A\n\n[b](b.md)\n', 'docs/b.md': '---\naudience: internal\n---\n\n# B\n' };
    expect(await build(files)).toEqual(REFUSED);
  });

  it('where a public page names what the list keeps inside', async () => {
    const settings = 'repository: private\nleaks: { names: [Acme Rockets] }\n';
    expect(await build({ 'handbook.yml': settings, 'docs/a.md': '# A\n\nFor Acme Rockets.\n' })).toEqual(REFUSED);
  });

  it('where something internal stands in the settings', async () => {
    const settings = 'name: Vault in basement-1207\nrepository: private\n';
    const page = '# A\n\n<!-- internal -->\n\nThe vault is in basement-1207.\n\n<!-- /internal -->\n';
    expect(await build({ 'handbook.yml': settings, 'docs/a.md': page })).toEqual(REFUSED);
  });

  it('where the site says what its source does not', async () => {
    // So the site generator calls an element of every page.
    const page = '# A\n\n<!-- internal -->\n\nOurs is docusaurus_skipToContent_fallback.\n\n<!-- /internal -->\n';
    expect(await build({ 'docs/a.md': page })).toEqual(REFUSED);
  });

  it('of a handbook that is public anyway', async () => {
    await expect(build({ 'handbook.yml': 'repository: public\n' })).rejects.toThrow('everybody can read all of it');
  });
});
