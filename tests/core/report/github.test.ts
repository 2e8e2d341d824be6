import { expect, test } from 'vitest';
import { reporters } from '../../../plugins/core/index.ts';
import { CONTEXT, HOSTILE, problemAt, reportOf, SAMPLE } from './sample-report.ts';

test('makes each problem an annotation at its place in the repository', () => {
  expect(reporters.github(SAMPLE, { ...CONTEXT, folder: 'handbook/' })).toMatchInlineSnapshot(`
    "::error file=handbook/runbooks/etcd/etcdNoLeader.md,line=3,col=10,endColumn=21,endLine=3,title=reference-resolves::Unknown alert \`etcdNoLeadr\`, did you mean \`etcdNoLeader\`?
    ::warning file=handbook/runbooks/etcd/etcdNoLeader.md,line=8,col=15,endColumn=25,endLine=8,title=name-is-unique::\`members\` stands here twice.%0Ahandbook/runbooks/etcd/etcdNoLeader.md:2:1  It stands here first.
    1 error, 1 warning in 3 files.
    "
  `);
});

test('says nothing but the count of a clean handbook', () => {
  expect(reporters.github(reportOf(), CONTEXT)).toBe('No problems in 3 files.\n');
});

test('annotates ten of a severity, as many as are shown, and lists the others', () => {
  const many = Array.from({ length: 12 }, () => problemAt('etcdNoLeadr'));
  const lines = reporters.github(reportOf(...many, problemAt('title', { severity: 'info' })), CONTEXT).split('\n');
  expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10);
  expect(lines.filter((line) => line.startsWith('::notice '))).toHaveLength(1);
  expect(lines.filter((line) => line.startsWith('- runbooks/etcd/etcdNoLeader.md:3:10 error  '))).toHaveLength(2);
});

test('no name and no message becomes a command', () => {
  const [problem] = HOSTILE.problems;
  const many = Array.from({ length: 11 }, () => problem).filter((each) => each !== undefined);
  const lines = reporters
    .github(reportOf(...many), CONTEXT)
    .trimEnd()
    .split('\n');
  expect(lines).toHaveLength(12);
  expect([lines[0], lines.at(-2)].join('\n')).toMatchInlineSnapshot(`
    "::error file=docs/a%2Cb%3Ac%250A %3A%3Aerror%3A%3A\`x\` ##[add-mask]y <i> &" .md,line=8,col=15,endColumn=25,endLine=8,title=reference-resolves::Found \`a|b<c>\` and @ops-team, #12, ]](x) <img src=x> &amp; ::warning::50%25 \`open  [2Jhttps://evil.example
    - docs/a,b:c%0A ::error::\`x\` ## [add-mask]y <i> &" .md:8:15 error  Found \`a|b<c>\` and @ops-team, #12, ]](x) <img src=x> &amp; ::warning::50% \`open  [2Jhttps://evil.example  reference-resolves"
  `);
});
