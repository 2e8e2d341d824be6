import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildGraph, checkHandbook, loadHandbook } from '../../plugins/core/index.ts';
import { lintFiles, withFiles } from '../support/lint-files.ts';
import { runbook } from '../support/pages.ts';

const lint = (mitigation: string): Promise<string> =>
  lintFiles({ 'runbooks/etcd/etcdNoLeader.md': runbook({ mitigation }) }, 'link-stays-inside');

test('says nothing about pages, web addresses and mail', async () => {
  expect(
    await lint(
      '[above](#impact), [manual](https://etcd.io/docs/), <ops@example.org>, ![dot](data:image/gif;base64,R0lGODlhAQABAAAAACw=)',
    ),
  ).toMatchInlineSnapshot(`
    "No problems in 1 file.
    "
  `);
});

test('refuses every way out of the content', async () => {
  expect(
    await lint(
      '[a](../../../etc/passwd) [b](%2e%2e/%2e%2e/%2e%2e/etc/passwd) [c](../../package.json) [d](@site/.env) [e](pathname:///x) [f](..\\\\..\\\\x)',
    ),
  ).toMatchInlineSnapshot(`
    "runbooks/etcd/etcdNoLeader.md:21:5 error  \`../../../etc/passwd\` is shown as text, not as a link: it leads out of the handbook; link to a page, an image or a web address.  link-stays-inside
      21 | [a](../../../etc/passwd) [b](%2e%2e/%2e%2e/%2e%2e/etc/passwd) [c](../../package.json) [d](@site/.env…
         |     ^^^^^^^^^^^^^^^^^^^

    runbooks/etcd/etcdNoLeader.md:21:30 error  \`%2e%2e/%2e%2e/%2e%2e/etc/passwd\` is shown as text, not as a link: it leads out of the handbook; link to a page, an image or a web address.  link-stays-inside
      21 | [a](../../../etc/passwd) [b](%2e%2e/%2e%2e/%2e%2e/etc/passwd) [c](../../package.json) [d](@site/.env…
         |                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    runbooks/etcd/etcdNoLeader.md:21:67 error  \`../../package.json\` is shown as text, not as a link: it leads out of \`runbooks/\`, \`static/\`; link to a page, an image or a web address.  link-stays-inside
      21 | [a](../../../etc/passwd) [b](%2e%2e/%2e%2e/%2e%2e/etc/passwd) [c](../../package.json) [d](@site/.env…
         |                                                                   ^^^^^^^^^^^^^^^^^^

    runbooks/etcd/etcdNoLeader.md:21:91 error  \`@site/.env\` is shown as text, not as a link: it reaches into the site’s own source; link to a page, an image or a web address.  link-stays-inside
      21 | [a](../../../etc/passwd) [b](%2e%2e/%2e%2e/%2e%2e/etc/passwd) [c](../../package.json) [d](@site/.env…
         |                                                                                           ^^^^^^^^^^

    runbooks/etcd/etcdNoLeader.md:21:107 error  \`pathname:///x\` is shown as text, not as a link: \`pathname:\` is not http, https or mailto; link to a page, an image or a web address.  link-stays-inside
      21 | …[d](@site/.env) [e](pathname:///x) [f](..\\\\..\\\\x)
         |                      ^^^^^^^^^^^^^

    runbooks/etcd/etcdNoLeader.md:21:122 error  \`..\\..\\x\` is shown as text, not as a link: it holds a backslash, which browsers read as \`/\`; link to a page, an image or a web address.  link-stays-inside
      21 | … [e](pathname:///x) [f](..\\\\..\\\\x)
         |                      ^^^^^^^^^^^^^^

    6 errors in 1 file.
    "
  `);
});

test('refuses schemes that run, read or hide', async () => {
  expect(
    await lint(
      '[a](JaVaScRiPt:alert(1)) ![b](file:///etc/hostname) [c](data:text/html;base64,PHA+) [d](!!raw-loader!./x)',
    ),
  ).toMatchInlineSnapshot(`
    "runbooks/etcd/etcdNoLeader.md:21:5 error  \`JaVaScRiPt:alert(1)\` is shown as text, not as a link: \`javascript:\` is not http, https or mailto; link to a page, an image or a web address.  link-stays-inside
      21 | [a](JaVaScRiPt:alert(1)) ![b](file:///etc/hostname) [c](data:text/html;base64,PHA+) [d](!!raw-loader…
         |     ^^^^^^^^^^^^^^^^^^^

    runbooks/etcd/etcdNoLeader.md:21:31 error  \`file:///etc/hostname\` is shown as text, not as a link: \`file:\` is not http, https or mailto; link to a page, an image or a web address.  link-stays-inside
      21 | [a](JaVaScRiPt:alert(1)) ![b](file:///etc/hostname) [c](data:text/html;base64,PHA+) [d](!!raw-loader…
         |                               ^^^^^^^^^^^^^^^^^^^^

    runbooks/etcd/etcdNoLeader.md:21:57 error  \`data:text/html;base64,PHA+\` is shown as text, not as a link: \`data:\` is not http, https or mailto; link to a page, an image or a web address.  link-stays-inside
      21 | [a](JaVaScRiPt:alert(1)) ![b](file:///etc/hostname) [c](data:text/html;base64,PHA+) [d](!!raw-loader…
         |                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^

    runbooks/etcd/etcdNoLeader.md:21:89 error  \`!!raw-loader!./x\` is shown as text, not as a link: it asks a bundler to load a file; link to a page, an image or a web address.  link-stays-inside
      21 | …ml;base64,PHA+) [d](!!raw-loader!./x)
         |                      ^^^^^^^^^^^^^^^^

    4 errors in 1 file.
    "
  `);
});

test('refuses a symbolic link that leads out, and cannot be silenced', async () => {
  const files = { 'docs/index.md': '# Handbook\n', 'handbook.yml': 'rules: { link-stays-inside: off }\n' };
  const problems = await withFiles(files, async (root) => {
    symlinkSync('/etc/passwd', join(root, 'docs/passwords.md'));
    symlinkSync('index.md', join(root, 'docs/copy.md'));
    const handbook = await loadHandbook({ root, cache: false });
    return checkHandbook(handbook, buildGraph(handbook)).problems;
  });
  expect(
    problems.map(({ rule, severity, file, message }) => `${file} ${severity} ${message} ${rule}`),
  ).toMatchInlineSnapshot(`
    [
      "docs/copy.md warning \`docs/copy.md\` is a symbolic link, which is not followed; put the file itself here. link-stays-inside",
      "docs/passwords.md error \`docs/passwords.md\` is a symbolic link that leads out of the handbook, it would publish a foreign file; remove it. link-stays-inside",
      "handbook.yml error \`link-stays-inside\` protects others, it cannot be lowered; remove this line, or write \`error\`. settings-are-valid",
    ]
  `);
});
