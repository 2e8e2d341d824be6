import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { type Reporter, reporters } from '../../../plugins/core/index.ts';
import { CONTEXT, HOSTILE, reportOf, SAMPLE } from './sample-report.ts';

const reporter: Reporter = reporters.junit;

test('makes each problem a case of its file: errors fail', () => {
  expect(reporter(SAMPLE, CONTEXT)).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="handbook lint" tests="2" failures="1">
      <testsuite name="runbooks/etcd/etcdNoLeader.md" tests="2" failures="1">
        <testcase classname="runbooks/etcd/etcdNoLeader.md" name="reference-resolves at 3:10"><failure type="reference-resolves" message="Unknown alert \`etcdNoLeadr\`, did you mean \`etcdNoLeader\`?">runbooks/etcd/etcdNoLeader.md:3:10 error  Unknown alert \`etcdNoLeadr\`, did you mean \`etcdNoLeader\`?  https://handbook.example.org/reference/rules/reference-resolves</failure></testcase>
        <testcase classname="runbooks/etcd/etcdNoLeader.md" name="name-is-unique at 8:15"><system-out>runbooks/etcd/etcdNoLeader.md:8:15 warning  \`members\` stands here twice.  https://handbook.example.org/reference/rules/name-is-unique
    runbooks/etcd/etcdNoLeader.md:2:1  It stands here first.</system-out></testcase>
      </testsuite>
    </testsuites>
    "
  `);
});

test('has one case that passes for a clean handbook', () => {
  expect(reporter(reportOf(), CONTEXT)).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="handbook lint" tests="1" failures="0">
      <testsuite name="handbook" tests="1" failures="0">
        <testcase classname="handbook" name="No problems in 3 files."/>
      </testsuite>
    </testsuites>
    "
  `);
});

test('no name and no message becomes markup', () => {
  expect(reporter(HOSTILE, CONTEXT)).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="handbook lint" tests="1" failures="1">
      <testsuite name="docs/a,b:c%0A ::error::\`x\` ##[add-mask]y &#60;i&#62; &#38;&#34; .md" tests="1" failures="1">
        <testcase classname="docs/a,b:c%0A ::error::\`x\` ##[add-mask]y &#60;i&#62; &#38;&#34; .md" name="reference-resolves at 8:15"><failure type="reference-resolves" message="Found \`a|b&#60;c&#62;\` and @ops-team, #12, ]](x) &#60;img src=x&#62; &#38;amp; ::warning::50% \`open  [2Jhttps://evil.example">docs/a,b:c%0A ::error::\`x\` ##[add-mask]y &#60;i&#62; &#38;&#34; .md:8:15 error  Found \`a|b&#60;c&#62;\` and @ops-team, #12, ]](x) &#60;img src=x&#62; &#38;amp; ::warning::50% \`open  [2Jhttps://evil.example  https://handbook.example.org/reference/rules/reference-resolves</failure></testcase>
      </testsuite>
    </testsuites>
    "
  `);
});

const python = spawnSync('python3', ['--version']).status === 0;
if (!python) console.warn('Skipped: no python3 to parse the XML with.');

test.runIf(python).each([
  ['problems', SAMPLE],
  ['hostile names', HOSTILE],
])('an XML parser reads a report with %s', (_, report) => {
  const count = 'import sys, xml.etree.ElementTree as t; print(len(t.parse(sys.stdin).findall(".//testcase")))';
  const { stdout, stderr } = spawnSync('python3', ['-c', count], {
    input: reporter(report, CONTEXT),
    encoding: 'utf8',
  });
  expect(`${stdout}${stderr}`.trim()).toBe(String(report.problems.length));
});
