import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeFiles } from '../support/lint-files.ts';
import { runCommand } from '../support/run-command.ts';

// A handbook that adds a kind by one schema file, with nothing changed in plugins/ or scripts/.
const SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Drill',
  description: 'An exercise that proves a runbook before it is needed.',
  'x-kind': {
    label: { one: 'drill', many: 'drills' },
    folders: ['docs/drills'],
    sections: [{ title: 'Scenario', required: true, prompt: 'Say what breaks, and how it is broken on purpose.' }],
  },
  type: 'object',
  allOf: [{ $ref: '../shared.schema.json' }],
  unevaluatedProperties: false,
  properties: {
    proves: {
      type: 'array',
      description: 'Runbooks that the drill proves, by id.',
      examples: [['etcdNoLeader']],
      items: { type: 'string', 'x-reference': { to: ['runbook'], label: 'proves', inverse: 'proved by' } },
    },
  },
};

const RUNBOOK = `# etcdNoLeader

## Meaning

No leader.

## Impact

Writes fail.

## Diagnosis

Ask every member.

## Mitigation

Start the members.
`;

const root = realpathSync(mkdtempSync(join(tmpdir(), 'handbook-')));
afterAll(() => rmSync(root, { recursive: true, force: true }));
writeFiles(root, {
  'handbook.yml': 'name: Platform\nurl: https://handbook.example.org\n',
  'schemas/kinds/drill.schema.json': JSON.stringify(SCHEMA),
  'docs/index.md': '# Platform\n',
  'docs/drills/lose-the-leader.md':
    '---\nproves: [etcdNoLeader]\n---\n\n# Lose the leader\n\n## Scenario\n\nStop two members.\n',
  'runbooks/etcd/etcdNoLeader.md': RUNBOOK,
});

const command = (...args: string[]) => runCommand([...args, '--root', root]);

test('its pages are checked', () => {
  expect(command('lint', '--no-cache')).toMatchObject({ code: 0 });
  writeFiles(root, { 'docs/drills/broken.md': '---\nprovs: [etcdNoLeader]\n---\n\n# Broken\n' });
  expect(command('lint', '--no-cache').stdout).toMatchInlineSnapshot(`
    "docs/drills/broken.md:1:1 error  Missing section \`Scenario\`, add it as the first section: Say what breaks, and how it is broken on purpose.  sections-are-present
      1 | ---
        | ^

    docs/drills/broken.md:2:1 error  Unknown field \`provs\`, did you mean \`proves\`?  schema-is-met
      1 | ---
      2 | provs: [etcdNoLeader]
        | ^^^^^

    2 errors in 4 files.
    "
  `);
  rmSync(join(root, 'docs/drills/broken.md'));
});

test('its references are part of the graph', () => {
  const { edges } = JSON.parse(command('graph', '--no-cache').stdout);
  expect(edges).toContainEqual(
    expect.objectContaining({
      from: 'docs/drills/lose-the-leader.md',
      to: 'runbooks/etcd/etcdNoLeader.md',
      inverse: 'proved by',
      line: 2,
    }),
  );
});

test('its page of reference can be linked to', () => {
  const link = '# Handover\n\nHow we hold [drills](/reference/kinds/drill).\n';
  writeFiles(root, { 'docs/handover.md': link });
  expect(command('lint', '--no-cache')).toMatchObject({ code: 0 });
  rmSync(join(root, 'docs/handover.md'));
});

test('it explains itself', () => {
  expect(command('explain', 'drill').stdout).toContain('- `proves`: Runbooks that the drill proves, by id.');
});

test('its pages are published, and seen from both ends', () => {
  const out = join(root, 'site');
  const { code, stderr } = command('build', '--out', out, '--no-cache');
  expect(code, stderr).toBe(0);
  const textOf = (page: string): string =>
    readFileSync(join(out, page), 'utf8')
      .replace(/<wbr[^>]*>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
  expect(textOf('drills/lose-the-leader.html')).toMatch(/proves etcdNoLeader/i);
  expect(textOf('runbooks/etcd/etcdNoLeader.html')).toMatch(/proved by Lose the leader/i);

  // Its page of reference, which nobody has written, says all that the schema says, without JavaScript.
  expect(textOf('reference/kinds/drill.html')).toContain(
    [
      'Kinds of pages Drill An exercise that proves a runbook before it is needed.',
      'File docs/drills/&lt;name>.md Address /drills/&lt;name> Index Drills Review every 12 months',
      'Shared fields Fields of every page Schema schemas/kinds/drill.schema.json',
      'Sections, in this order Section Required What belongs there',
      'Scenario yes Say what breaks, and how it is broken on purpose.',
      'Fields Field Value Required Meaning',
      'proves list of names of a runbook no Runbooks that the drill proves, by id. Example: [etcdNoLeader]',
      'References Field Names Read from this page Read from the other proves[] runbook proves proved by',
    ].join(' '),
  );
  expect(textOf('reference/kinds.html')).toContain('Drill An exercise that proves a runbook before it is needed.');
  expect(readFileSync(join(out, 'drills.html'), 'utf8')).toMatch(/href="?\/reference\/kinds\/drill"?/);
});
