import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { reporters } from '../../plugins/core/index.ts';
import { checkFiles, lintFiles, TODAY, withFiles } from '../support/lint-files.ts';
import { runCommand } from '../support/run-command.ts';
import { OWN_SAMPLES, SECRET_SAMPLES } from '../support/secret-samples.ts';

const TOKEN = SECRET_SAMPLES.github ?? '';
const lint = (files: Record<string, string>): Promise<string> =>
  lintFiles({ 'docs/index.md': '# Home\n', ...files }, 'secrets');

test('says nothing about placeholders', async () => {
  const page =
    '# Log in\n\nSet `TOKEN=<token>`, `AWS_SECRET_ACCESS_KEY=$KEY`, https://user:$PASSWORD@git.example.org.\n';
  expect(await lint({ 'docs/log-in.md': page })).toContain('No problems');
});

test('finds a token and does not show it', async () => {
  expect(await lint({ 'docs/log-in.md': `# Log in\n\nUse \`${TOKEN}\` for the API.\n` })).toMatchInlineSnapshot(`
    "docs/log-in.md:3:6 error  What stands here looks like a secret (GitHub Token, GitHub personal access tokens): treat it as stolen and revoke it, then write a placeholder such as \`<token>\`.  secrets
      3 | ****

    1 error in 2 files.
    "
  `);
});

test.each(Object.entries({ ...SECRET_SAMPLES, ...OWN_SAMPLES }))('finds %s', async (_, sample) => {
  const report = await lint({ 'docs/log-in.md': `# Log in\n\n\`\`\`text\n${sample}\n\`\`\`\n` });
  expect(report).toMatch(/^docs\/log-in\.md:\d+:\d+ error/);
  for (const line of sample.split('\n').filter((part) => part.length > 40)) expect(report).not.toContain(line);
});

test('looks into every file of the handbook', async () => {
  const places = {
    'docs/page.md': `---\ndescription: ${TOKEN}\n---\n\n# Page\n`,
    'docs/monitoring/etcd/etcd.rules.yml': `# ${TOKEN}\ngroups: []\n`,
    'docs/monitoring/etcd/etcd.dashboard.json': `{ "title": "${TOKEN}" }\n`,
    'docs/monitoring/etcd/fetch.sh': `curl -H "Authorization: ${TOKEN}"\n`,
    'docs/monitoring/etcd/notes': `${TOKEN}\n`,
    'docs/refused.mdx': `# ${TOKEN}\n`,
    'runbooks/etcd/etcdNoLeader.md': `# etcdNoLeader\n\n    ${TOKEN}\n`,
    'static/robots.txt': `# ${TOKEN}\n`,
    'handbook.yml': `name: Platform\n# ${TOKEN}\n`,
  };
  const { problems } = await checkFiles(places);
  const found = problems.filter(({ rule }) => rule === 'secrets').map(({ file }) => file);
  expect(found).toEqual(Object.keys(places).sort());
});

test('judges private repositories too', async () => {
  expect(await lint({ 'handbook.yml': 'repository: private\n', 'docs/a.md': `# A\n\n${TOKEN}\n` })).toContain(
    '1 error',
  );
});

test('warns of the examples of a manual, until they are allowed', async () => {
  const page = { 'docs/a.md': '# A\n\nAKIAIOSFODNN7EXAMPLE\n' };
  expect(await lint(page)).toContain('1 warning');
  expect(await lint({ ...page, 'handbook.yml': 'leaks: { allow: [AKIAIOSFODNN7EXAMPLE] }\n' })).toContain(
    'No problems',
  );
  const real = { 'docs/a.md': `# A\n\n${TOKEN}\n`, 'handbook.yml': `leaks: { allow: [${TOKEN}] }\n` };
  expect(await lint(real)).toContain('2 errors');
});

test('is a guard: nothing silences it', async () => {
  const page = `---\n# handbook disable secrets: it is old\n---\n\n# A\n\n<!-- secretlint-disable -->\n<!-- handbook disable secrets: it is old -->\n\n${TOKEN}\n`;
  const settings = 'rules: { secrets: off }\nexceptions: [{ file: docs/a.md, rule: secrets, reason: it is old }]\n';
  expect(await lint({ 'docs/a.md': page, 'handbook.yml': settings })).toContain('1 error');
});

describe('no output shows the secret', () => {
  const password = 'mT3jQ8gN6dK4';
  const address = `https://deploy:${password}@git.example.org`;
  // Other rules speak of the same line, of the line below, and quote the link.
  const page = `# A\n\n[here](${address}/a.md) \`\`x\n[here](nothing.md?${TOKEN})\n\n\`\`\`\n${TOKEN}\n\`\`\`\n`;
  const files = { 'handbook.yml': 'name: A\n', 'docs/a.md': page };
  const secrets = [password, TOKEN, TOKEN.slice(0, 20)];

  test.each(Object.keys(reporters) as (keyof typeof reporters)[])('in the format %s', async (format) => {
    const { handbook, ...report } = await checkFiles(files);
    expect(report.problems.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['secrets', 'link-text-says-where']),
    );
    const output = reporters[format](report, { textOf: handbook.textOf, paint: (_, text) => text });
    for (const secret of secrets) expect(output).not.toContain(secret);
  });

  test('on the command line, cold and warm, and in the cache', async () => {
    await withFiles(files, async (root) => {
      const home = mkdtempSync(join(tmpdir(), 'handbook-cache-'));
      mkdirSync(join(home, 'cache'));
      try {
        // Files that changed a moment ago are not trusted, nor kept.
        await wait(2_100);
        for (const run of ['cold', 'warm']) {
          const { code, stdout, stderr } = runCommand(['lint', '--root', root, '--today', TODAY], {
            env: { XDG_CACHE_HOME: join(home, 'cache') },
          });
          expect(code, run).toBe(1);
          for (const secret of secrets) expect(stdout + stderr, run).not.toContain(secret);
        }
        const cached = readdirSync(home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
        expect(cached.length).toBeGreaterThan(0);
        for (const entry of cached) {
          const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
          for (const secret of secrets) expect(text, entry.name).not.toContain(secret);
        }
      } finally {
        rmSync(home, { recursive: true, force: true });
      }
    });
  });
});
