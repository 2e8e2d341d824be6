import { expect, test } from 'vitest';
import { type Problem, type Reporter, reporters } from '../../../plugins/core/index.ts';

const reporter: Reporter = reporters['template-name'];

const PROBLEM: Problem = {
  rule: 'reference-resolves',
  severity: 'error',
  message: 'Unknown alert `etcdNoLeadr`, did you mean `etcdNoLeader`?',
  file: 'runbooks/etcd/etcdNoLeader.md',
  range: { start: { line: 3, column: 10, offset: 28 }, end: { line: 3, column: 21, offset: 39 } },
  url: 'https://handbook.example.org/reference/rules/reference-resolves',
};

function report(...problems: Problem[]): string {
  const summary = { files: 1, errors: problems.length, warnings: 0, infos: 0 };
  const context = { textOf: () => '---\ntitle: etcdNoLeader\nalerts: [etcdNoLeadr]\n---\n', paint: plain };
  return reporter({ version: 1, problems, summary }, context);
}

const plain = (_: string, text: string): string => text;

test('shows every problem with its place', () => {
  expect(report(PROBLEM)).toMatchInlineSnapshot(`
    "runbooks/etcd/etcdNoLeader.md:3:10: error: Unknown alert \`etcdNoLeadr\`, did you mean \`etcdNoLeader\`? [reference-resolves]
    "
  `);
});

test('says nothing of a clean handbook', () => {
  expect(report()).toBe('');
});

test('keeps a line a line, whatever a file is called', () => {
  expect(report({ ...PROBLEM, file: 'docs/a\nb.md' }).split('\n')).toHaveLength(2);
});
