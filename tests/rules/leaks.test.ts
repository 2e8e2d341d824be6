import { describe, expect, test } from 'vitest';
import { checkFiles, lintFiles } from '../support/lint-files.ts';

const lint = (text: string, settings = ''): Promise<string> =>
  lintFiles({ 'docs/a.md': `# A\n\n${text}\n`, 'handbook.yml': `name: Platform\n${settings}` }, 'leaks');

/** What is found in a text, as it stands there. */
async function found(text: string, settings = ''): Promise<string[]> {
  const { problems, handbook } = await checkFiles({
    'docs/a.md': `# A\n\n${text}\n`,
    'handbook.yml': `name: Platform\n${settings}`,
  });
  return problems
    .filter(({ rule, file }) => rule === 'leaks' && file === 'docs/a.md')
    .map(({ range, severity }) => {
      const text = handbook.textOf('docs/a.md').slice(range.start.offset, range.end.offset);
      return severity === 'error' ? `${text} (error)` : text;
    });
}

test('says nothing about what is kept for documentation', async () => {
  const text = `Ask 192.0.2.1, 198.51.100.2, 203.0.113.3, 2001:db8::1, 127.0.0.1, 0.0.0.0, ::1, fe80::1 or 169.254.169.254 at
db.example.org, then write to oncall@example.org.`;
  expect(await lint(text)).toMatchInlineSnapshot(`
    "No problems in 1 file.
    "
  `);
});

test('finds an address and says what to write, without showing it', async () => {
  expect(await lint('Log in to 10.20.30.40.')).toMatchInlineSnapshot(`
    "docs/a.md:3:11 warning  An address of the network inside stands here, which tells of its layout and helps nobody outside; write one that is kept for documentation, such as \`192.0.2.40\`.  leaks
      3 | ****

    1 warning in 1 file.
    "
  `);
});

describe('addresses', () => {
  test('of the private blocks', async () => {
    const text =
      '10.1.2.3:8080, http://172.31.0.9/x, 192.168.7.7/24, `100.64.3.2` and [fd12:3456::1]:443, not 172.32.0.1 or 11.0.0.1';
    expect(await found(text)).toEqual(['10.1.2.3', '172.31.0.9', '192.168.7.7', '100.64.3.2', 'fd12:3456::1']);
  });

  test('not versions, nor parts of something longer, nor blocks as standards name them', async () => {
    const text =
      'v10.2.3.4, 10.2.3.4-rc1, kube-10.2.3.4, 10.2.3.4.5, 10.2.3.400, 10.0.0.0/8, 10.96.0.10, 172.17.0.1, fc00::/7, 10:20:30';
    expect(await found(text)).toEqual([]);
  });

  test('of handbook.yml, as errors, and without those that it allows', async () => {
    const settings = 'leaks: { addresses: [198.18.0.0/15], allow: [10.5.0.0/16] }\n';
    expect(await found('198.19.1.1, 10.5.1.1, 10.6.1.1', settings)).toEqual(['198.19.1.1 (error)', '10.6.1.1']);
  });

  test('each network gets a substitute of its own, the same all over the page', async () => {
    const { problems } = await checkFiles({
      'docs/a.md': '# A\n\n10.1.0.7 10.1.1.7 10.1.0.9 10.1.2.1 10.1.3.1 fd00::7 fd00::8 fd00::7\n',
      'docs/monitoring/etcd/targets.yml': 'targets: [10.0.0.7]\n',
    });
    const texts = problems.filter(({ rule }) => rule === 'leaks').map(({ suggestion }) => suggestion?.text);
    expect(texts).toEqual([
      ...['192.0.2.7', '198.51.100.7', '192.0.2.9', '203.0.113.1', undefined],
      ...['2001:db8::1', '2001:db8::2', '2001:db8::1', undefined],
    ]);
  });
});

describe('hosts and repositories', () => {
  test('below names that no public name server knows', async () => {
    const text = 'Ask db1.ops.internal, https://wiki.corp/page, ssh root@node7.lan, nas.home.arpa, ceph-1.local';
    expect(await found(text)).toEqual(['db1.ops.internal', 'wiki.corp', 'node7.lan', 'nas.home.arpa', 'ceph-1.local']);
  });

  test('not files, code, or what every installation has', async () => {
    const text =
      '/etc/rc.local, .env.local, threading.local(), com.acme.internal.Job, etcd.kube-system.svc.cluster.local, host.docker.internal, k8s.io/internal';
    expect(await found(text)).toEqual([]);
  });

  test('of handbook.yml, with all below them, as errors', async () => {
    const settings =
      'leaks: { hosts: [corp.example.net, git.example.com/platform], allow: [status.corp.example.net] }\n';
    const text =
      'db.Corp.example.net, notcorp.example.net, corp.example.network, https://git.example.com/platform/x, git.example.com/public, https://status.corp.example.net';
    expect(await found(text, settings)).toEqual(['db.Corp.example.net (error)', 'git.example.com/platform (error)']);
  });
});

describe('chat rooms, persons and passing links', () => {
  test('a room where the line speaks of a chat, and links into rooms', async () => {
    const text = `Ask in the Slack channel #storage-ops.

See https://acme.slack.com/archives/C02ABCDEF/p1690000000000 or https://chat.acme.dev/ops/pl/abcdefghijklmnopqrstuvwxyz.`;
    expect(await found(text)).toEqual([
      '#storage-ops',
      'https://acme.slack.com/archives/C02ABCDEF/p1690000000000',
      'https://chat.acme.dev/ops/pl/abcdefghijklmnopqrstuvwxyz',
    ]);
  });

  test('not numbers, colours, anchors, comments, or the rooms of public communities', async () => {
    const text = `Slack: #1234, #fff, [channel](a.md#channel), \`x #channel(y)\`, https://kubernetes.slack.com/archives/C1

\`\`\`yaml
slack_configs: [{ channel: '#ops', api_url_file: /etc/slack }]
\`\`\`

#ops is no heading.`;
    expect(await found(text)).toEqual([]);
    expect(await found('#ops reads it.', "leaks: { channels: ['#ops'] }\n")).toEqual(['#ops (error)']);
  });

  test('mail of persons, not of roles or examples', async () => {
    const text =
      'ada.lovelace@acme.io, ada@gmail.com; oncall@acme.io, sre-team@acme.io, ada.lovelace@example.org, git@github.com, user.name@acme.io';
    expect(await found(text)).toEqual(['ada.lovelace@acme.io', 'ada@gmail.com']);
    expect(await found(text, 'leaks: { allow: [acme.io, ada@gmail.com] }\n')).toEqual([]);
  });

  test('links that are gone next month', async () => {
    const text = `https://pastebin.com/AbCd1234 https://github.com/acme/ops/actions/runs/123/job/45 https://ci.acme.dev/a/b/-/jobs/99
https://grafana.acme.dev/goto/AbCdEf12 https://grafana.acme.dev/dashboard/snapshot/AbCdEf1234 https://jaeger.acme.dev/trace/0123456789abcdef
https://github.com/acme/ops/blob/main/a.md https://docs.acme.dev/trace/`;
    expect(await found(text)).toHaveLength(6);
  });
});

describe('names', () => {
  const files = {
    'docs/a.md': '# A\n\nThe cluster of ACME ROCKETS was down; Acme Rocketships was not.\n',
    'docs/rcas/2026-03-02-acme-rockets.md': '# Outage\n',
  };

  test('as whole words in any case, in texts and names of files, never in a report', async () => {
    const settings = 'repository: public\nleaks: { names: [Acme Rockets] }\n';
    const report = await lintFiles({ ...files, 'handbook.yml': settings }, 'leaks');
    expect(report).toMatchInlineSnapshot(`
      "docs/a.md:3:16 error  A name that the settings list as confidential stands here; write what it is instead, such as \`a customer\` or \`Example Ltd\`.  leaks
        3 | ****

      docs/rcas/2026-03-02-acme-rockets.md:1:1 error  The path of this file holds a name that the settings list as confidential, and becomes an address; rename it.  leaks
        1 | ****

      handbook.yml:2:10 error  This list tells everybody the names that it keeps, since the repository is public; move it into a settings file elsewhere, and lint with \`--settings\`.  leaks
        1 | repository: public
        2 | leaks: { names: [Acme Rockets] }
          |          ^^^^^

      3 errors in 3 files.
      "
    `);
  });

  test('may stand in the settings of a private repository', async () => {
    const settings = 'repository: private\nleaks: { names: [Acme Rockets] }\n';
    expect(await lintFiles({ ...files, 'handbook.yml': settings }, 'leaks')).toContain('No problems');
  });
});

test('a private repository may hold all of it', async () => {
  expect(await lint('10.20.30.40 db.internal', 'repository: private\n')).toContain('No problems');
});

test('is a guard: it can be made an error, and not be silenced', async () => {
  const text = '<!-- handbook disable leaks: it is old -->\n\nLog in to 10.20.30.40.';
  expect(await lint(text, 'rules: { leaks: off }\n')).toContain('1 warning');
  expect(await lint(text, 'rules: { leaks: error }\n')).toContain('1 error');
  const { problems } = await checkFiles({ 'docs/a.md': '# A\n', 'handbook.yml': 'rules: { leaks: error }\n' });
  expect(problems.filter(({ rule }) => rule === 'settings-are-valid')).toEqual([]);
});
