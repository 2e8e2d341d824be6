import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withFiles } from '../support/lint-files.ts';
import { runbook } from '../support/pages.ts';
import { runCommand } from '../support/run-command.ts';

const DRILL = JSON.stringify({
  title: 'Drill',
  description: 'An exercise that proves a runbook before it is needed.',
  'x-kind': { label: { one: 'drill', many: 'drills' }, folders: ['docs/drills', 'docs/exercises'] },
  type: 'object',
  allOf: [{ $ref: '../shared.schema.json' }],
  unevaluatedProperties: false,
});

const FILES = {
  'docs/drills/lose-the-leader.md': '# Lose the leader\n',
  'docs/exercises/fill-the-disk.md': '# Fill the disk\n',
  'runbooks/etcd/etcdNoLeader.md': runbook(),
  'schemas/kinds/drill.schema.json': DRILL,
};

test('lists the kinds with their folders and pages, those of the handbook marked', async () => {
  await withFiles(FILES, async (root) => {
    const lines = runCommand(['kinds', '--root', root, '--no-cache']).stdout.split('\n');
    expect(lines.filter((line) => /^(?:drill|runbook|service)\b/.test(line)).join('\n')).toMatchInlineSnapshot(`
      "drill (own)  docs/drills/, docs/exercises/  2 pages  An exercise that proves a runbook before it is needed.
      runbook      runbooks/                       1 page  What to do when an alert fires: what it means, how bad it is, how to find the cause and how to end it.
      service      docs/services/                 0 pages  What a service does, who runs it, what it needs and what it promises."
    `);
    const facts = JSON.parse(runCommand(['kinds', '--format', 'json', '--root', root, '--no-cache']).stdout);
    expect(facts.filter(({ own }: { own: boolean }) => own)).toMatchInlineSnapshot(`
      [
        {
          "description": "An exercise that proves a runbook before it is needed.",
          "folders": [
            "docs/drills",
            "docs/exercises",
          ],
          "id": "drill",
          "label": {
            "many": "drills",
            "one": "drill",
          },
          "own": true,
          "pages": 2,
        },
      ]
    `);
  });
});

test('counts nothing in a folder that is no handbook', () => {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-'));
  const { code, stdout } = runCommand(['kinds', '--format', 'json', '--root', folder]);
  rmSync(folder, { recursive: true });
  expect(code).toBe(0);
  expect(JSON.parse(stdout).filter((kind: object) => 'pages' in kind)).toEqual([]);
  expect(stdout).toContain('"id": "runbook"');
});
