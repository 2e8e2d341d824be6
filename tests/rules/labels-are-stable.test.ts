import { expect, test } from 'vitest';
import { lintFiles } from '../support/lint-files.ts';

const lint = (labels: string): Promise<string> =>
  lintFiles(
    {
      'docs/monitoring/ceph/ceph.rules.yml': `groups:
  - name: ceph
    rules:
      - alert: CephOSDNearFull
        expr: ceph_osd_stat_bytes_used / ceph_osd_stat_bytes > 0.85
        labels:
          ${labels}
        annotations:
          summary: "{{ $value | humanizePercentage }} full"
`,
    },
    'labels-are-stable',
  );

test('takes labels that do not change with the value', async () => {
  expect(await lint('severity: warning')).not.toContain('labels-are-stable');
  expect(await lint("daemon: '{{ $labels.ceph_daemon }}'")).not.toContain('labels-are-stable');
});

test('points at the value in a label', async () => {
  expect(await lint(`used: '{{ printf "%.0f" $value }} percent'`)).toMatchInlineSnapshot(`
    "docs/monitoring/ceph/ceph.rules.yml:7:35 warning  Found the value in label \`used\`, every change of it ends the alert and begins another: move it to an annotation.  labels-are-stable
      6 |         labels:
      7 |           used: '{{ printf "%.0f" $value }} percent'
        |                                   ^^^^^^

    1 warning in 1 file.
    "
  `);
  for (const label of ['{{ .Value }}', '{{ $.Value | humanize }}', '{{ if true }}{{ (humanize $value) }}{{ end }}']) {
    expect(await lint(`used: '{{ $labels.a }} ${label}'`)).toContain('labels-are-stable');
  }
});

test('leaves alone what only compares the value', async () => {
  const severity = `severity: '{{ if gt $value 0.95 }}critical{{ else }}warning{{ end }}'`;
  expect(await lint(severity)).not.toContain('labels-are-stable');
  expect(await lint(`full: '{{ gt $value 0.95 }}'`)).not.toContain('labels-are-stable');
});
