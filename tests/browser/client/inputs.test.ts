import { describe, expect, test } from 'vitest';
import { INPUT_ALPHABET, inputShape } from '../../../plugins/core/index.ts';
import { placeholdersIn } from '../../../plugins/core/tools/shell/placeholders-in.ts';
import { sayUnknown, sortArrival } from '../../../plugins/docusaurus-plugin-handbook/client/inputs/arrival.ts';
import { commandsOf } from '../../../plugins/docusaurus-plugin-handbook/client/inputs/commands-of.ts';
import { fillText } from '../../../plugins/docusaurus-plugin-handbook/client/inputs/fill-text.ts';
import { findPlaceholders } from '../../../plugins/docusaurus-plugin-handbook/client/inputs/find-placeholders.ts';
import { readFragment, writeFragment } from '../../../plugins/docusaurus-plugin-handbook/client/inputs/fragment.ts';
import { judgeValue } from '../../../plugins/docusaurus-plugin-handbook/client/inputs/judge-value.ts';
import { matchesShape } from '../../../plugins/docusaurus-plugin-handbook/client/inputs/matches-shape.ts';
import type { InputType, PageInput } from '../../../plugins/docusaurus-plugin-handbook/props.ts';

const input = (name: string, more: Partial<PageInput> = {}): PageInput => ({
  key: name,
  name,
  checks: [{ type: 'kubernetes-name' }],
  ...more,
});

test.each([
  ['ssh <node> "echo $NODE"', 2],
  ['cat <<EOF >log\n<name of the pod>\nEOF', 1],
  ['sort <in >out', 0],
  ['echo \\$NODE <a-> <-a> <1>', 1],
])('linter and page find the same placeholders in %j', (text, count) => {
  const onPage = findPlaceholders(text, () => true).map(({ start, written }) => [start, start + written.length]);
  expect(onPage).toEqual(placeholdersIn(text).map(({ span }) => [...span]));
  expect(onPage).toHaveLength(count);
});

describe('a value', () => {
  test.each<[InputType, string[], string[]]>([
    ['namespace', ['monitoring', 'team-1'], ['Monitoring', 'a.b', 'x'.repeat(64), '-a', 'a-']],
    ['node', ['worker-04', 'node1.zone-a.example.org'], ['Worker', 'worker-04:9100', 'a/b']],
    ['hostname', ['DB-1.example.org'], ['db:22', 'user@db', 'db.']],
    ['ip', ['10.0.0.53', '2001:db8::1', '::1'], ['10.0.0', '10.0.0.256', '10.0.0.1:53', '10.0.0.1.']],
    ['uuid', ['1d2c3b4a-0000-4000-8000-00000000000f'], ['1d2c3b4a', '1d2c3b4a000040008000000000000000f']],
    ['integer', ['0', '4242'], ['4.2', '1e3', '+1']],
    ['device', ['sdb', '/dev/nvme0n1', '/dev/mapper/vg-lv', 'dm-0'], ['/etc/passwd', '/dev/', '0a']],
    ['path', ['/var/lib/etcd', '/a'], ['/', '//', 'etc', '/var/../etc', '/..']],
  ])('of type %s', (type, right, wrong) => {
    const accepted = (value: string) => judgeValue(value, { checks: [{ type }] }) === undefined;
    expect(right.filter((value) => !accepted(value))).toEqual([]);
    expect(wrong.filter(accepted)).toEqual([]);
  });

  test('is refused with the reason', () => {
    const reasons = ['-rf', 'a b', 'a;b', '$(id)', 'a\nb', 'ä', 'a/../b', 'x'.repeat(254), 'UP'].map((value) =>
      judgeValue(value, { checks: [{ type: 'node' }] }),
    );
    expect(reasons.join('\n')).toMatchInlineSnapshot(`
      "It begins with \`-\`, so a command would take it for an option.
      It has a space, which commands could misread.
      It has \`;\`, which commands could misread.
      It has \`$\`, which commands could misread.
      It has a line end, which commands could misread.
      It has a character outside of ASCII, which commands could misread.
      It has \`..\`, which leads out of a folder.
      It is longer than 253 characters.
      Expected the name of a node: lower-case letters, digits, \`-\` and \`.\`."
    `);
  });
});

describe('a pattern of an author, as the browser gets it', () => {
  const accepts = (pattern: string, value: string): boolean | string => {
    const made = inputShape(pattern);
    return 'shape' in made ? matchesShape(value, made.shape) : made.fault;
  };

  test.each([
    ['osd\\.[0-9]{1,6}', ['osd.4', 'osd.123456'], ['osd.', 'osd.1234567', 'osdx4', 'xosd.4']],
    ['^(?:control|worker)-\\d+$', ['control-1', 'worker-0042'], ['control-', 'storage-1']],
    ['[^.]+\\.(?:[a-z]{2,3}\\.)?org', ['example.org', 'example.co.org'], ['example..org', 'org']],
    ['[a-z]*[a-z]*[a-z]*[a-z]*x', ['x', 'aax'], ['a'.repeat(253)]],
    ['[[:digit:]a-c]?b{2}', ['bb', '7bb', 'abb'], ['b', 'dbb']],
    ['.+', ['any.thing/at:all'], ['']],
    ['(?:[0-9]{1,3}\\.){3}[0-9]{1,3}', ['10.0.0.53'], ['10.0.0']],
  ])('%s', (pattern, right, wrong) => {
    expect([right.map((value) => accepts(pattern, value)), wrong.map((value) => accepts(pattern, value))]).toEqual([
      right.map(() => true),
      wrong.map(() => false),
    ]);
  });

  test('is told what is wrong with it when it has no bounds', () => {
    const patterns = ['(?:a+)+', '(?i)osd', '\\bosd', 'a^b', '(?:a|b|c){9}', '[0-9]+ GB', '[', '\\pL'];
    expect(patterns.map((pattern) => accepts(pattern, ''))).toMatchInlineSnapshot(`
      [
        "repeats a group without an upper bound",
        "has a group with options, \`(?\`",
        "has \`\\b\`",
        "has \`^\` in the middle",
        "has too many alternatives once its groups are multiplied out",
        "matches no value that may stand in a command",
        "is no regular expression",
        "has \`\\p\`",
      ]
    `);
  });

  test('matches the longest value at once, whatever it says', () => {
    const made = inputShape('[a-z]*'.repeat(30));
    const start = performance.now();
    if ('shape' in made) for (let time = 0; time < 100; time++) matchesShape(`${'a'.repeat(252)}-`, made.shape);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('allows the characters that a command may hold, and no others', () => {
    const all = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code));
    const allowed = all.filter((character) => judgeValue(`a${character}`, { checks: [] }) === undefined);
    expect(allowed.sort()).toEqual([...INPUT_ALPHABET].sort());
  });
});

describe('a text with placeholders', () => {
  const values: Record<string, string> = { nodename: 'worker-04', count: '2', selector: 'app=etcd' };
  const fill = (text: string): string => fillText(text, (key) => values[key]);

  test('is filled in both spellings, whatever their case and separators', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's, not ours.
    expect(fill('ssh <node-name> $NODE_NAME ${nodeName} <NODE NAME>')).toBe(
      'ssh worker-04 worker-04 worker-04 worker-04',
    );
  });

  test('keeps what is no input, and what is escaped or only begins like one', () => {
    const text = 'cat <file> $HOME $NODE_NAMES \\$NODE_NAME <node-name';
    expect(fill(text)).toBe(text);
  });

  test('keeps a placeholder where its value would mean something else', () => {
    expect(fill('set <selector>; kubectl get pods --selector=<selector> --selector <selector>')).toBe(
      'set <selector>; kubectl get pods --selector=app=etcd --selector app=etcd',
    );
    expect(fill('echo <count>>log; head -n <count> log')).toBe('echo <count>>log; head -n 2 log');
    expect(fill('echo $<node-name>')).toBe('echo $<node-name>');
    expect(fillText('cat <<EOF\n<name>\nEOF', () => 'EOF')).toBe('cat <<EOF\n<name>\nEOF');
  });
});

describe('what an address brings', () => {
  const inputs = [input('node', { label: 'instance' }), input('namespace'), input('pod')];
  const arrive = (hash: string) => sortArrival(inputs, readFragment(hash).pairs ?? []);

  test('is taken by the name of the input before its label, and said to be unknown else', () => {
    const { entries, refused, unknown } = arrive(
      '#mitigation?node=worker-1&instance=worker-2&POD=etcd-0&severity=critical',
    );
    expect([...entries]).toEqual([
      ['node', { value: 'worker-1', origin: 'link' }],
      ['pod', { value: 'etcd-0', origin: 'link' }],
    ]);
    expect([...refused]).toEqual([]);
    expect(sayUnknown(unknown)).toBe('Not used on this page, though the address has it: `severity`.');
  });

  test('is refused calmly when it is hostile, broken or huge', () => {
    const { entries, refused } = arrive(
      `#?node=%24(touch+x)%0A%E2%80%AE&namespace=%E0%A4%A&pod=${'a'.repeat(100_000)}&__proto__=x`,
    );
    expect([...entries]).toEqual([]);
    expect(
      [...refused].map(([key, { shown, reason }]) => `${key}: ${shown} ${reason}`).join('\n'),
    ).toMatchInlineSnapshot(`
      "node: $(touch x)�� It has \`$\`, which commands could misread.
      namespace: �%A It has a character outside of ASCII, which commands could misread.
      pod: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa… It is longer than 253 characters."
    `);
  });

  test('is written back so that it reads the same', () => {
    const hash = writeFragment('mitigation', [
      ['node', 'worker-1'],
      ['path', '/var/lib:x,y@z%+'],
    ]);
    expect(hash).toBe('#mitigation?node=worker-1&path=/var/lib:x,y@z%25%2B');
    expect(readFragment(hash)).toEqual({
      anchor: 'mitigation',
      pairs: [
        ['node', 'worker-1'],
        ['path', '/var/lib:x,y@z%+'],
      ],
    });
    expect([writeFragment('', []), writeFragment('impact', [])]).toEqual(['', '#impact']);
  });

  test('of names that mean nothing only three are shown', () => {
    expect(sayUnknown(['a', '<img src=x>', 'c\u202e', 'd', 'e'])).toBe(
      'Not used on this page, though the address has it: `a`, `<img src=x>`, `c�` and 2 more.',
    );
  });
});

describe('what is copied', () => {
  test('of a session: the commands, without prompts and answers', () => {
    const session =
      '$ kubectl get nodes \\\n>   --output wide\nworker-04   NotReady\n[root@control-01 ~]# crictl ps\nCONTAINER\n';
    expect(commandsOf(session, 'console')).toBe('kubectl get nodes \\\n  --output wide\ncrictl ps');
    expect(commandsOf('$ ceph health\nHEALTH_OK\n', 'shell')).toBe('ceph health');
  });

  test('of anything else: all of it, without the last line end', () => {
    expect(commandsOf('# look first\nceph health\n', 'shell')).toBe('# look first\nceph health');
    expect(commandsOf('HEALTH_OK\n', 'console')).toBe('HEALTH_OK');
  });
});
