import { expect, test } from 'vitest';
import { lintFiles } from '../../support/lint-files.ts';

const RULES = `namespace: storage
groups:
  - name: ceph
    partial_response_strategy: warn
    source_tenants: [storage]
    concurrency: 2
    rules:
      - alert: CephHealthError
        expr: ceph_health_status keep_metric_names == 2
        debug: true
`;

const lint = (dialects: string): Promise<string> =>
  lintFiles(
    {
      'handbook.yml': dialects === '' ? '' : `prometheus:\n  dialects: [${dialects}]\n`,
      'docs/monitoring/ceph/ceph.rules.yml': RULES,
    },
    'snippet-parses',
  );

test('takes the keys of the programs that handbook.yml names, and no others', async () => {
  expect(await lint('thanos, cortex')).toMatchInlineSnapshot(`
    "docs/monitoring/ceph/ceph.rules.yml:5:5 warning  Key \`source_tenants\` is known to Mimir only, Prometheus refuses the file: remove it, or list \`mimir\` under \`prometheus.dialects\` in handbook.yml.  snippet-parses
      4 |     partial_response_strategy: warn
      5 |     source_tenants: [storage]
        |     ^^^^^^^^^^^^^^

    docs/monitoring/ceph/ceph.rules.yml:6:5 warning  Key \`concurrency\` is known to VictoriaMetrics only, Prometheus refuses the file: remove it, or list \`victoriametrics\` under \`prometheus.dialects\` in handbook.yml.  snippet-parses
      5 |     source_tenants: [storage]
      6 |     concurrency: 2
        |     ^^^^^^^^^^^

    docs/monitoring/ceph/ceph.rules.yml:9:34 error  Unexpected identifier \`keep_metric_names\`, expected an operator or the end of the expression.  snippet-parses
      8 |       - alert: CephHealthError
      9 |         expr: ceph_health_status keep_metric_names == 2
        |                                  ^^^^^^^^^^^^^^^^^

    docs/monitoring/ceph/ceph.rules.yml:10:9 warning  Key \`debug\` is known to VictoriaMetrics only, Prometheus refuses the file: remove it, or list \`victoriametrics\` under \`prometheus.dialects\` in handbook.yml.  snippet-parses
       9 |         expr: ceph_health_status keep_metric_names == 2
      10 |         debug: true
         |         ^^^^^

    1 error, 3 warnings in 1 file.
    "
  `);
  expect(await lint('mimir, thanos, victoriametrics')).toMatchInlineSnapshot(`
    "docs/monitoring/ceph/ceph.rules.yml:9:34 info  Unexpected identifier \`keep_metric_names\`, expected an operator or the end of the expression.  snippet-parses
      8 |       - alert: CephHealthError
      9 |         expr: ceph_health_status keep_metric_names == 2
        |                                  ^^^^^^^^^^^^^^^^^

    1 info in 1 file.
    "
  `);
});

test('warns of keys that Prometheus refuses where nobody else is named', async () => {
  const printed = await lint('');
  expect(printed.match(/is known to .* only/g)).toEqual([
    'is known to Mimir, Cortex or Loki only',
    'is known to Thanos only',
    'is known to Mimir only',
    'is known to VictoriaMetrics only',
    'is known to VictoriaMetrics only',
  ]);
});
