import { expect, test } from 'vitest';
import { type HandbookError, readRun } from '../../plugins/core/index.ts';

const RUN = `---
handbook-run: 1
alerts: ["etcdNoLeader"]
runbooks: ["etcdNoLeader"]
service: "etcd"
started: "2026-11-20T23:58:12Z"
inputs: {"node":"control-02"}
helped: "partly"
---

# etcdNoLeader, 2026-11-20

## Timeline

| Time (UTC) | Event |
| --- | --- |
| 2026-11-20 23:58 | Work begins with the runbook \`etcdNoLeader\` |
| 2026-11-21 00:04 | Mitigation: Make room. Note: a \\| b \\<script\\> |
`;

function refusal(text: string): string {
  try {
    readRun(text, 'run.md');
  } catch (error) {
    return (error as HandbookError).message;
  }
  return 'nothing';
}

test('reads whom a run concerned and its timeline, over midnight', () => {
  expect(readRun(RUN, 'run.md')).toMatchInlineSnapshot(`
    {
      "alerts": [
        "etcdNoLeader",
      ],
      "helped": "partly",
      "runbooks": [
        "etcdNoLeader",
      ],
      "service": "etcd",
      "started": "2026-11-20T23:58:12Z",
      "timeline": "| Time (UTC) | Event |
    | --- | --- |
    | 2026-11-20 23:58 | Work begins with the runbook \`etcdNoLeader\` |
    | 2026-11-21 00:04 | Mitigation: Make room. Note: a \\| b \\<script\\> |",
    }
  `);
});

test('reads what was edited by hand: other line ends, an event with a link', () => {
  const edited = RUN.replaceAll('\n', '\r\n').replace('Make room.', '[Made room](https://git.example.org/311)');
  expect(readRun(edited, 'run.md').timeline.split('\n').at(-1)).toMatchInlineSnapshot(
    `"| 2026-11-21 00:04 | Mitigation: [Made room](https://git.example.org/311) Note: a \\| b \\<script\\> |"`,
  );
});

test.each([
  ['no front matter', '# etcdNoLeader\n'],
  ['front matter that never ends', RUN.replace('---\n\n#', '#')],
  ['JavaScript as front matter', RUN.replace('---', '---js')],
  ['front matter that is no YAML', RUN.replace('["etcdNoLeader"]', '["etcdNoLeader"')],
  ['another format', RUN.replace('run: 1', 'run: 2')],
  ['a page of a handbook', '---\nseverity: sev2\n---\n\n# Lost leader\n'],
  ['an unknown field', RUN.replace('helped:', 'severity: sev1\nhelped:')],
  ['a start that is no time', RUN.replace('23:58:12Z', '25:58:12Z')],
  ['names that are no texts', RUN.replace('["etcdNoLeader"]', '[{}]')],
  ['too many names', RUN.replace('["etcdNoLeader"]', JSON.stringify(Array.from({ length: 21 }, (_, i) => `a${i}`)))],
  ['no timeline', RUN.replace('## Timeline', '## Chronicle')],
  ['no table', RUN.replaceAll('|', ' ')],
  ['a third column', RUN.replace('| Event |', '| Event | Who |').replace('| --- | --- |', '| --- | --- | --- |')],
  ['a row without an event', RUN.replace(/ \| Mitigation.* \|/, ' |')],
  ['a time that is none', RUN.replace('2026-11-21 00:04', 'five past midnight')],
  ['a local time', RUN.replace('2026-11-21 00:04', '2026-11-21 01:04 CET')],
  ['HTML', RUN.replace('\\<script\\>', '<script>alert(1)</script>')],
  ['a suppression', RUN.replace('\\<script\\>', '<!-- handbook disable schema-is-met: why not -->')],
  ['an endless event', RUN.replace('Make room', 'x'.repeat(4000))],
  ['too many rows', RUN + '| 00:05 | Wait |\n'.repeat(1001)],
  ['a huge file', RUN + 'x'.repeat(1_000_000)],
  ['nothing', ''],
])('refuses %s and says where', (_, text) => {
  const message = refusal(text);
  expect(message.slice(0, 250)).toMatchSnapshot();
  expect(message).toMatch(/^`run\.md` is no run that can be used, \d+:\d+: /);
});
