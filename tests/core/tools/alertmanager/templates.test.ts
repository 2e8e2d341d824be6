import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lintFiles, withFiles } from '../../../support/lint-files.ts';
import { hasAmtool } from '../../../support/promtool.ts';

const lint = (text: string): Promise<string> =>
  lintFiles({ 'docs/monitoring/alertmanager/chat.tmpl': text }, 'snippet-parses');

test('a file of templates is read as Alertmanager reads it when it starts', async () => {
  const text = `{{ define "chat.title" }}[{{ .Status | toUpper }}] {{ .CommonLabels.alertname }}{{ end }}
{{ define "chat.text" }}{{ range .Alerts }}{{ .Annotations.summary | humanizeDuratoin }}
{{ end }}{{ end }}
`;
  expect(await lint(text)).toMatchInlineSnapshot(`
    "docs/monitoring/alertmanager/chat.tmpl:2:70 error  Unknown function \`humanizeDuratoin\` in a template, did you mean \`humanizeDuration\`? Alertmanager does not start with it.  snippet-parses
      1 | {{ define "chat.title" }}[{{ .Status | toUpper }}] {{ .CommonLabels.alertname }}{{ end }}
      2 | {{ define "chat.text" }}{{ range .Alerts }}{{ .Annotations.summary | humanizeDuratoin }}
        |                                                                      ^^^^^^^^^^^^^^^^

    1 error in 1 file.
    "
  `);
});

test('a text with a fault is a warning, since Alertmanager loads it', async () => {
  const text = `route:
  receiver: storage-chat
receivers:
  - name: storage-chat
    slack_configs:
      - api_url_file: /etc/alertmanager/slack
        channel: '#storage'
        title: '{{ .CommonLabels.alertname | toUper }}'
`;
  expect(
    await lintFiles({ 'docs/monitoring/alertmanager/alertmanager.yml': text }, 'snippet-parses'),
  ).toMatchInlineSnapshot(`
    "docs/monitoring/alertmanager/alertmanager.yml:8:46 warning  Unknown function \`toUper\` in a template, did you mean \`toUpper\`? Alertmanager loads it, but sends nothing.  snippet-parses
      7 |         channel: '#storage'
      8 |         title: '{{ .CommonLabels.alertname | toUper }}'
        |                                              ^^^^^^

    1 warning in 1 file.
    "
  `);
});

test('other templates are left alone, and so are those that are too long', async () => {
  expect(await lintFiles({ 'docs/site.tmpl': '{{ template "header" . }\n', 'docs/a.md': '# A\n' })).not.toContain(
    'site.tmpl',
  );
  expect(await lint(`{{ define "x" }}${'a'.repeat(1_000_001)}{{ end }}`)).toContain('not checked');
});

describe.skipIf(!hasAmtool)('amtool judges alike', () => {
  test.each([
    '{{ define "a" }}{{ .Status | toUpper }}{{ end }}',
    '{{ define "a" }}{{ join ", " .GroupLabels.Values }}{{ end }}',
    '{{ define "a" }}{{ range $i, $alert := .Alerts }}{{ $alert.Labels.instance }}{{ end }}{{ end }}',
    '{{ define "a" }}{{ reReplaceAll "(.*):.*" "$1" .CommonLabels.instance }}{{ end }}',
    '{{ define "a" }}{{ if eq .Status "firing" }}x{{ else }}y{{ end }}{{ end }}',
    '{{ define "a" }}{{ .Status | humanise }}{{ end }}',
    '{{ define "a" }}{{ .Status }}',
    '{{ define "a" }}{{ $unknown }}{{ end }}',
    '{{ define "a" }}{{ .Status {{ end }}',
    '{{ define "a" }}{{ end }}{{ end }}',
    '{{ define "a" }}{{ query "up" }}{{ end }}',
  ])('%s', async (text) => {
    const files = {
      'alertmanager.yml': "route: { receiver: team }\nreceivers: [{ name: team }]\ntemplates: ['*.tmpl']\n",
      'chat.tmpl': text,
    };
    await withFiles(files, async (root) => {
      const { status } = spawnSync('amtool', ['check-config', join(root, 'alertmanager.yml')]);
      expect((await lint(text)).includes('error')).toBe(status !== 0);
    });
  });
});
