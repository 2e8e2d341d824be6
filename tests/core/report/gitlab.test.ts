import { expect, test } from 'vitest';
import { type Problem, reporters } from '../../../plugins/core/index.ts';
import { CONTEXT, HOSTILE, problemAt, reportOf, SAMPLE } from './sample-report.ts';

test('gives each problem its place in the repository and a fingerprint', () => {
  expect(reporters.gitlab(SAMPLE, { ...CONTEXT, folder: 'handbook/' })).toMatchInlineSnapshot(`
    "[
      {
        "description": "Unknown alert \`etcdNoLeadr\`, did you mean \`etcdNoLeader\`?",
        "check_name": "reference-resolves",
        "fingerprint": "6a4f2ba30d54d85f02bfed63d3aa5dad992c358b",
        "severity": "major",
        "location": {
          "path": "handbook/runbooks/etcd/etcdNoLeader.md",
          "lines": {
            "begin": 3,
            "end": 3
          }
        }
      },
      {
        "description": "\`members\` stands here twice.",
        "check_name": "name-is-unique",
        "fingerprint": "b786cc9a9881f255abbd217fc4a24be37b294cf8",
        "severity": "minor",
        "location": {
          "path": "handbook/runbooks/etcd/etcdNoLeader.md",
          "lines": {
            "begin": 8,
            "end": 8
          }
        }
      }
    ]
    "
  `);
});

test('is an empty list for a clean handbook', () => {
  expect(reporters.gitlab(reportOf(), CONTEXT)).toBe('[]\n');
});

test('a fingerprint stays when lines move, and no two are alike', () => {
  const fingerprintsOf = (problems: Problem[], text: string): string[] =>
    JSON.parse(reporters.gitlab(reportOf(...problems), { ...CONTEXT, textOf: () => text })).map(
      ({ fingerprint }: { fingerprint: string }) => fingerprint,
    );
  const at = (start: number): Problem => {
    const place = { line: 1, column: 1, offset: start };
    return problemAt('title', { range: { start: place, end: { ...place, offset: start + 4 } } });
  };
  const [first, second] = fingerprintsOf([at(6), at(6)], 'See [etcd](etcd.md).\n');
  expect(first).not.toBe(second);
  expect(fingerprintsOf([at(14)], 'Before.\nSee [etcd](etcd.md).\n')).toEqual([first]);
  expect(fingerprintsOf([at(6)], 'See [ceph](ceph.md).\n')).not.toEqual([first]);
});

test('keeps the path exact and the text harmless', () => {
  const text = reporters.gitlab(HOSTILE, CONTEXT);
  expect(text).not.toMatch(/[\u0007\u001b\u202e]/);
  expect(JSON.parse(text)[0].location.path).toBe(HOSTILE.problems[0]?.file);
});
