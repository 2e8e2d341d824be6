import { expect, test } from 'vitest';
import { lintFiles } from '../../support/lint-files.ts';

const lint = (text: string, file = 'etcd.template-name.yml'): Promise<string> =>
  lintFiles({ [`docs/monitoring/etcd/${file}`]: text }, 'snippet-parses');

test('accepts what the program accepts', async () => {
  expect(await lint('checks:\n  - name: etcd-health\n')).toMatchInlineSnapshot(`
    "No problems in 1 file.
    "
  `);
});

test('points at the value that is wrong', async () => {
  expect(await lint('checks: etcd-health\n')).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.template-name.yml:1:9 error  Unexpected value for \`checks\`, expected a list: begin each check with \`- name:\`.  snippet-parses
      1 | checks: etcd-health
        |         ^^^^^^^^^^^

    1 error in 1 file.
    "
  `);
});

test('leaves the files of other programs alone', async () => {
  const rule = 'groups:\n  - name: etcd\n    rules:\n      - record: one\n        expr: 1\n';
  expect(await lint(`checks: etcd-health\n${rule}`, 'etcd.rules.yml')).not.toContain('begin each check');
});
