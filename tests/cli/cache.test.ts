import { mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { withFiles, writeFiles } from '../support/lint-files.ts';
import { runbook } from '../support/pages.ts';
import { runCommand } from '../support/run-command.ts';
import { damageCaches } from './damage-caches.ts';

const cache = mkdtempSync(join(tmpdir(), 'handbook-cache-'));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

const FILES = {
  'runbooks/etcd/etcdNoLeader.md': runbook({ mitigation: 'See [members](../../docs/members.md).' }),
  'docs/members.md': '# Members\n',
  'handbook.yml': 'name: Platform\nrules: { baseline-is-current: error }\n',
};

const lint = (root: string): { errors: number } => {
  const args = ['lint', '--root', root, '--format', 'json'];
  const remembered = runCommand(args, { env: { XDG_CACHE_HOME: cache } });
  const fresh = runCommand([...args, '--no-cache']);
  expect(remembered).toEqual(fresh);
  return JSON.parse(fresh.stdout).summary;
};

/** Lints until everything is remembered, changes something, and compares with a run that remembers nothing. */
async function lintAfter(change: (root: string) => void): Promise<number> {
  return withFiles(FILES, async (root) => {
    await wait(2_100); // files changed a moment ago are not trusted yet
    lint(root);
    lint(root);
    change(root);
    lint(root);
    return lint(root).errors;
  });
}

describe('what was remembered is not believed after', () => {
  test.each<[string, number, (root: string) => void]>([
    ['nothing', 0, () => {}],
    ['a page was written', 1, (root) => writeFiles(root, { 'docs/members.md': '# Members\n\n[x](gone.md)\n' })],
    ['a page was removed', 1, (root) => rmSync(join(root, 'docs/members.md'))],
    ['a page was added', 1, (root) => writeFiles(root, { 'docs/dns.md': '# DNS\n\n[x](gone.md)\n' })],
    ['the settings were written', 1, (root) => writeFiles(root, { 'handbook.yml': 'nmae: Platform\n' })],
    ['the settings were removed', 0, (root) => rmSync(join(root, 'handbook.yml'))],
    ['a baseline was added', 1, (root) => writeFiles(root, { 'handbook.baseline.json': STALE })],
    ['a kind was added', 1, (root) => writeFiles(root, { 'schemas/kinds/member.schema.json': MEMBER })],
  ])('%s', async (_, errors, change) => {
    expect(await lintAfter(change)).toBe(errors);
  });

  test('a page was written and its time set back', async () => {
    const errors = await lintAfter((root) => {
      const page = 'docs/members.md';
      writeFiles(root, { [page]: '# Mumbers\n' });
      utimesSync(join(root, page), 0, 0);
      writeFiles(root, { 'docs/dns.md': '# DNS\n\n[x](members.md#mumbers)\n' });
    });
    expect(errors).toBe(0);
  });
});

test('a cache that is damaged is a miss', async () => {
  await withFiles(FILES, async (root) => {
    lint(root);
    expect(damageCaches(cache)).toBeGreaterThan(0);
    lint(root);
  });
});

const STALE = '{"version":1,"entries":[{"file":"docs/z.md","rule":"schema-is-met","found":"x","line":"","count":1}]}';

// Counts the page of members among its own, and wants a section there.
const MEMBER = JSON.stringify({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Member',
  description: 'A member of a cluster.',
  'x-kind': {
    label: { one: 'member', many: 'members' },
    folders: ['docs'],
    sections: [{ title: 'Address', required: true, prompt: 'Say where it listens.' }],
  },
  type: 'object',
  allOf: [{ $ref: '../shared.schema.json' }],
  unevaluatedProperties: false,
  properties: {},
});
