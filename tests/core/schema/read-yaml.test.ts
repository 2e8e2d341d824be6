import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readYaml, readYamlDocuments } from '../../../plugins/core/schema/read-yaml.ts';
import { cpuMilliseconds } from '../../support/cpu-milliseconds.ts';
import { faultsOf } from './print-faults.ts';

test('keeps dates, country codes and leading zeros as people wrote them, or as plain numbers', () => {
  const text = 'reviewed: 2026-03-14\nregion: no\ntime: 12:30:45\nmode: 0755\ntarget: 99.9\nready: true\nowner:\n';
  expect(readYaml(text).value).toEqual({
    reviewed: '2026-03-14',
    region: 'no',
    time: '12:30:45',
    mode: 755,
    target: 99.9,
    ready: true,
    owner: null,
  });
});

test('keeps numbers as text that JSON could not hold', () => {
  expect(readYaml('id: 12345678901234567890\nlimit: 1e999\nload: .nan\n').value).toEqual({
    id: '12345678901234567890',
    limit: '1e999',
    load: '.nan',
  });
});

test('does not let a version line switch to the rules of older YAML', () => {
  expect(readYaml('%YAML 1.1\n---\nregion: no\n').value).toEqual({ region: 'no' });
});

test('knows where every key and value stands', () => {
  const text = '\nalerts: [etcdNoLeader]\norigin:\n  url: https://git.example.org/a\n';
  const { places } = readYaml(text, { offset: 3 });
  const at = (span: readonly [number, number] | undefined) => span && text.slice(span[0] - 3, span[1] - 3);
  const found = Object.entries(places).map(([pointer, place]) => [pointer, at(place.key), at(place.value)]);
  expect(found).toMatchInlineSnapshot(`
    [
      [
        "",
        undefined,
        "alerts: [etcdNoLeader]
    origin:
      url: https://git.example.org/a",
      ],
      [
        "/alerts",
        "alerts",
        "[etcdNoLeader]",
      ],
      [
        "/alerts/0",
        undefined,
        "etcdNoLeader",
      ],
      [
        "/origin",
        "origin",
        "url: https://git.example.org/a",
      ],
      [
        "/origin/url",
        "url",
        "https://git.example.org/a",
      ],
    ]
  `);
});

test('reads Windows line ends', () => {
  const text = 'title: Disk full\r\nsteps: |\r\n  df -h\r\n  du -x\r\ntags:\r\n  - disk\r\n';
  const { value, places, faults } = readYaml(text);
  expect(value).toEqual({ title: 'Disk full', steps: 'df -h\ndu -x\n', tags: ['disk'] });
  expect(text.slice(...(places['/tags/0']?.value ?? [0, 0]))).toBe('disk');
  expect(faults).toEqual([]);
});

describe('merge keys and aliases', () => {
  const text =
    'base: &base {severity: warning, team: storage}\nrule:\n  severity: critical\n  <<: *base\ncopy: *base\n';

  test('bring values along, own keys winning', () => {
    expect(readYaml(text).value).toMatchObject({
      rule: { severity: 'critical', team: 'storage' },
      copy: { severity: 'warning', team: 'storage' },
    });
  });

  test('point at the place where the value was written', () => {
    const { places } = readYaml(text);
    expect(text.slice(...(places['/rule/team']?.value ?? [0, 0]))).toBe('storage');
    expect(text.slice(...(places['/rule/severity']?.value ?? [0, 0]))).toBe('critical');
    expect(text.slice(...(places['/copy']?.value ?? [0, 0]))).toBe('*base');
  });

  test('are refused where they name nothing or no mapping', () => {
    expect(faultsOf('owner: *team\nrule:\n  <<: text\n')).toMatchInlineSnapshot(`
      "1:8-1:13 Unknown anchor \`team\`, put the value in quotes if the \`*\` is meant literally.
      3:7-3:11 Found no mapping after \`<<\`, expected \`*name\` of one."
    `);
  });
});

test('explains every fault of a text at once', () => {
  const text = [
    'title: Platform: etcd',
    'owner: @platform',
    'owner: storage',
    'when: !!timestamp 2026-03-14',
    'service:',
    '\tname: etcd',
    'alerts: [etcdNoLeader',
    'note: "never closed',
  ].join('\n');
  expect(faultsOf(text)).toMatchInlineSnapshot(`
    "1:8-1:9 Unexpected \`:\` inside a value, put the value in quotes or begin a new line for the key.
    2:8-2:9 Found a value that begins with a reserved character, put it in quotes.
    3:1-3:6 Repeated key \`owner\`, programs differ in which one counts: keep one.
    4:7-4:18 Unexpected tag \`!!timestamp\`, expected plain YAML: remove the tag, nothing here is turned into code or objects.
    6:1-6:2 Found a tab in the indentation, YAML allows spaces only: replace it by spaces.
    8:1-8:2 Found no closing \`]\`: add it where the value ends.
    8:20-8:20 Found no closing quote \`"\`: add it where the value ends."
  `);
});

test('names the first place of a repeated key', () => {
  const [fault] = readYaml('id: first\nid: second\n').faults;
  expect(fault?.related).toEqual({ span: [0, 2], message: '`id` stands here first.' });
});

test('reads one document, and says so when there are two', () => {
  expect(faultsOf('name: Observatory\n---\nname: Other\n')).toMatchInlineSnapshot(
    `"3:1-3:12 Found a second YAML document after a \`---\` line, expected one: remove the line or the second document."`,
  );
});

test('reads every document of a file of manifests', () => {
  const text = 'kind: PrometheusRule\n---\n# nothing here\n---\nkind: ConfigMap\n';
  expect(readYamlDocuments(text).map(({ value }) => value)).toEqual([
    { kind: 'PrometheusRule' },
    null,
    { kind: 'ConfigMap' },
  ]);
});

describe('nesting', () => {
  test.each([
    ['lists', `deep: ${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['lists that never close', `deep: ${'['.repeat(50_000)}`],
    ['mappings', '{a: '.repeat(50_000)],
    ['items on one line', '- '.repeat(50_000)],
  ])('of 50,000 %s is a fault and takes no time', (_, text) => {
    const start = cpuMilliseconds();
    expect(readYaml(text).faults.map(({ message }) => message)).toEqual([
      'Found values nested too deeply to be read, expected at most 100 levels: simplify them.',
    ]);
    expect(cpuMilliseconds() - start).toBeLessThan(1000);
  });

  test('as deep as real files have it is fine', () => {
    expect(readYaml(`${'['.repeat(90)}${']'.repeat(90)}`).faults).toEqual([]);
  });
});

describe('comments for the handbook', () => {
  const covered = (text: string) =>
    readYamlDocuments(text)
      .flatMap(({ comments }) => comments)
      .map(({ text: comment, covers }) => [comment, covers === 'file' ? 'file' : text.slice(...covers)]);

  test('cover the file, the next entry or the entry on their line', () => {
    const text = [
      '# handbook disable name-is-unique: copied from the mixin',
      'groups:',
      '  - name: etcd # handbook disable one: first',
      '    rules:',
      '      # handbook disable two: second',
      '      - alert: etcdNoLeader',
      '        # handbook disable three: third',
      '        expr: etcd_server_has_leader == 0',
      '        annotations: {}',
      '        # handbook disable four: nothing follows',
    ].join('\n');
    expect(covered(text)).toMatchInlineSnapshot(`
      [
        [
          "handbook disable name-is-unique: copied from the mixin",
          "file",
        ],
        [
          "handbook disable one: first",
          "name: etcd # handbook disable one: first
          rules:
            # handbook disable two: second
            - alert: etcdNoLeader
              # handbook disable three: third
              expr: etcd_server_has_leader == 0
              annotations: {}
              # handbook disable four: nothing follows",
        ],
        [
          "handbook disable two: second",
          "alert: etcdNoLeader
              # handbook disable three: third
              expr: etcd_server_has_leader == 0
              annotations: {}",
        ],
        [
          "handbook disable three: third",
          "expr: etcd_server_has_leader == 0",
        ],
        [
          "handbook disable four: nothing follows",
          "",
        ],
      ]
    `);
  });

  test('cover the whole of a later document when they stand before its first key', () => {
    expect(covered('a: 1\n---\n# handbook disable one: second document\nb: 2\nc: 3\n')).toEqual([
      ['handbook disable one: second document', 'b: 2\nc: 3'],
    ]);
  });

  test('are text inside a block of text', () => {
    expect(covered('script: |\n  # handbook disable one: no\n  df -h\n')).toEqual([]);
  });
});

test('the place of every scalar shows its text', () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
  const plain = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 ]{0,20}[A-Za-z]$/);
  const value = fc.letrec((again) => ({
    any: fc.oneof({ maxDepth: 3 }, plain, fc.integer(), again('list'), again('map')),
    list: fc.array(again('any'), { maxLength: 4 }),
    map: fc.dictionary(name, again('any'), { maxKeys: 4, noNullPrototype: true }),
  })).any;
  fc.assert(
    fc.property(value, fc.nat(50), (data, offset) => {
      const text = JSON.stringify(data, null, 1);
      const { value: read, places, faults } = readYaml(text, { offset });
      expect(faults).toEqual([]);
      expect(read).toEqual(data);
      for (const [pointer, place] of Object.entries(places)) {
        const shown = text.slice(place.value[0] - offset, place.value[1] - offset);
        expect(JSON.parse(shown), pointer).toEqual(valueAt(data, pointer));
      }
    }),
  );
});

function valueAt(data: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce((value, step) => (value as Record<string, unknown>)[step], data);
}
