import { expect, test } from 'vitest';
import { lintFiles, loadFiles } from '../support/lint-files.ts';

const CODEOWNERS = `# who answers for what
* @example/handbook-team
/runbooks/ceph/ @ada @example/storage-team
*.rules.yml @example/monitoring/alerting-team # GitLab nests groups
docs/plans/* nobody@example.org
`;
const page = (owner: string): string => `---\nowner: "${owner}"\n---\n\n# Page\n`;
const lint = (owner: string, files: Record<string, string> = { '.github/CODEOWNERS': CODEOWNERS }): Promise<string> =>
  lintFiles({ 'docs/on-call.md': page(owner), ...files }, 'owner-exists');

test.each(['storage-team', '@example/storage-team', 'alerting-team'])('knows %s from CODEOWNERS', async (owner) => {
  expect(await lint(owner)).toContain('No problems');
});

test('says which team was probably meant', async () => {
  expect(await lint('storag-team')).toMatchInlineSnapshot(`
    "docs/on-call.md:2:8 warning  Unknown owner \`storag-team\`, did you mean \`storage-team\`?  owner-exists
      1 | ---
      2 | owner: "storag-team"
        |        ^^^^^^^^^^^^^

    1 warning in 1 file.
    "
  `);
});

test('wants a team, not a person', async () => {
  expect(await lint('@ada')).toMatchInlineSnapshot(`
    "docs/on-call.md:2:8 warning  \`@ada\` is a person, expected a team or a role: people move on and sleep.  owner-exists
      1 | ---
      2 | owner: "@ada"
        |        ^^^^^^

    1 warning in 1 file.
    "
  `);
});

test('knows the owners of services too', async () => {
  const files = { 'docs/services/dns.md': page('network-team'), '.github/CODEOWNERS': CODEOWNERS };
  expect(await lint('network-team', files)).toContain('No problems');
  expect(await lint('finance', files)).toMatchInlineSnapshot(`
    "docs/on-call.md:2:8 warning  Unknown owner \`finance\`: neither CODEOWNERS nor a service names this team; add it there, or name the team that answers.  owner-exists
      1 | ---
      2 | owner: "finance"
        |        ^^^^^^^^^

    1 warning in 2 files.
    "
  `);
});

test('does not guess where nothing lists the teams', async () => {
  expect(await lint('finance', { 'docs/services/dns.md': page('network-team') })).toContain('No problems');
  expect(await lint('netwrk-team', { 'docs/services/dns.md': page('network-team') })).toContain('did you mean');
});

test.each([
  ['docs/on-call.md', 'handbook-team'],
  ['runbooks/ceph/CephOSDDown.md', 'storage-team'],
  ['docs/monitoring/ceph/ceph.rules.yml', 'alerting-team'],
  ['docs/plans/2027.md', undefined],
  ['docs/plans/old/2026.md', 'handbook-team'],
])('%s belongs to %s', async (file, team) => {
  const { handbook } = await loadFiles({ 'docs/on-call.md': page('storage-team'), CODEOWNERS });
  expect(handbook.owners.ownerOf(file)).toBe(team);
});
