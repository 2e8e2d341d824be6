import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { readRun } from '../../../plugins/core/index.ts';
import { duration } from '../../../plugins/docusaurus-plugin-handbook/client/run/duration.ts';
import { runFileName, runMarkdown } from '../../../plugins/docusaurus-plugin-handbook/client/run/run-markdown.ts';
import type { Run } from '../../../plugins/docusaurus-plugin-handbook/client/run/run-record.ts';

const RUN: Run = {
  started: '2026-11-20T23:58:12Z',
  alerts: ['etcdNoLeader'],
  runbooks: ['etcdNoLeader'],
  service: 'etcd',
  inputs: [['node', 'control-02']],
  steps: {
    'Mitigation/1': { section: 'Mitigation', text: 'Make room.', done: '2026-11-21T00:04:00Z' },
    'Diagnosis/1': {
      section: 'Diagnosis',
      text: 'Ask it',
      command: "grep a | wc -l '`x`'",
      note: 'no answer',
      noted: '2026-11-20T23:59:00Z',
    },
  },
};

test('is in the order of the times, with the date where a day begins, and says what was noted but not done', () => {
  expect(runMarkdown(RUN).split('\n').slice(-6)).toMatchInlineSnapshot(`
    [
      "| Time (UTC) | Event |",
      "| --- | --- |",
      "| 2026-11-20 23:58 | Work begins with the runbook \`etcdNoLeader\` |",
      "| 23:59 | Diagnosis, not done: Ask it grep a \\| wc -l '\\\`x\\\`'. Note: no answer |",
      "| 2026-11-21 00:04 | Mitigation: Make room. |",
      "",
    ]
  `);
});

test('whatever is noted, named or run comes back as the same text, in its row', () => {
  const hostile = fc.constantFrom(
    '|',
    '\\',
    '\n',
    '`',
    '<b>',
    '&lt;',
    '](x)',
    '![',
    '**',
    '_',
    '~~',
    '\u2028',
    '\u202e',
    '---\n',
    '# ',
    '@ops',
    '#1',
    'https://a.example/_b_',
    '<!-- handbook disable -->',
    '$',
    ':::',
    '\ud800',
    'é',
    ' ',
  );
  const words = fc.oneof(
    fc.string({ maxLength: 60, unit: 'binary' }),
    fc.array(hostile, { maxLength: 12 }).map((parts) => parts.join('')),
  );
  const step = fc.record({ note: words, text: words, command: words });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 20 }), words, (written, value) => {
      const done = '2026-11-20T23:59:00Z';
      const steps = written.map((one, index) => [`Mitigation/${index}`, { section: 'Mitigation', done, ...one }]);
      const run = { ...RUN, inputs: [['node', value]] as Run['inputs'], steps: Object.fromEntries(steps) };
      const { timeline, started, service } = readRun(runMarkdown(run), 'run.md');
      expect({ started, service }).toEqual({ started: RUN.started, service: 'etcd' });
      const [, , , ...rows] = timeline.split('\n');
      expect(rows).toHaveLength(written.length);
      for (const [index, { note, text, command }] of written.entries()) {
        const shown = textIn(`| Time | Event |\n| --- | --- |\n${rows[index]}`);
        expect(shown.kinds.filter((kind) => !PLAIN.has(kind))).toEqual([]);
        for (const words of [note, text, command]) expect(shown.text).toContain(plain(words));
      }
    }),
    { numRuns: 200 },
  );
});

/** What text in a table may be made of; an address is a link to what it shows. */
const PLAIN = new Set(['root', 'table', 'tableRow', 'tableCell', 'text', 'inlineCode', 'link']);

test('the name of the file is one on every system', () => {
  expect(runFileName({ ...RUN, alerts: ['MysqlTooManyConnections(>80%)/../x'] })).toBe(
    'run-2026-11-20-23-58-MysqlTooManyConnections-80-..-x.md',
  );
});

test('a clock counts days apart', () => {
  expect([duration(-5), duration(61_000), duration(3_600_000 * 51)]).toEqual(['00:00:00', '00:01:01', '2 d 03:00:00']);
});

function textIn(markdown: string): { text: string; kinds: string[] } {
  const kinds: string[] = [];
  const read = (node: Nodes): string => {
    kinds.push(node.type);
    if ('value' in node) return node.value;
    return 'children' in node ? node.children.map(read).join('') : '';
  };
  const text = read(unified().use(remarkParse).use(remarkGfm).parse(markdown));
  return { text: plain(text.replaceAll('\u200b', '')), kinds };
}

/** As one line shows it: what hides or turns text is gone. */
function plain(text: string): string {
  const controls = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
  return text.replace(controls, ' ').replace(/\s+/g, ' ').trim().toWellFormed();
}
