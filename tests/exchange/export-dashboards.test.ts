import { expect, test } from 'vitest';
import { exportDashboards, exportFiles, type Handbook } from '../../plugins/core/index.ts';
import { readYaml } from '../../plugins/core/schema/read-yaml.ts';

const DASHBOARD = '{\n  "title": "etcd",\n  "uid": "etcd",\n  "panels": []\n}\n';

/** A handbook in which these files are of one tool, as the loader finds them. */
function handbookOf(tool: string, files: Record<string, string>): Handbook {
  const snippets = Object.keys(files).map((file) => ({ tool, file, standalone: true }));
  return { snippets, textOf: (file: string) => files[file] ?? '' } as unknown as Handbook;
}

test('exports the files of a tool as they are', () => {
  const files = {
    'docs/monitoring/alertmanager.yml': 'route: { receiver: team } # one\nreceivers: [{ name: team }]\n',
  };
  expect(exportFiles(handbookOf('alertmanager', files), 'alertmanager').files).toEqual([
    { target: 'alertmanager.yml', content: files['docs/monitoring/alertmanager.yml'] },
  ]);
});

test('makes ConfigMaps of dashboards', () => {
  const handbook = handbookOf('grafana', { 'docs/monitoring/etcd/etcd.dashboard.json': DASHBOARD });
  const [file] = exportDashboards(handbook).files;
  expect(`${file?.target}\n${file?.content}`).toMatchInlineSnapshot(`
    "etcd/etcd.dashboard.yaml
    apiVersion: v1
    kind: ConfigMap
    metadata:
      name: etcd-dashboard
      labels:
        grafana_dashboard: "1"
    data:
      "etcd.dashboard.json": |-
        {
          "title": "etcd",
          "uid": "etcd",
          "panels": []
        }
    "
  `);
  const { data } = readYaml(String(file?.content)).value as { data: Record<string, string> };
  expect(data['etcd.dashboard.json']).toBe(DASHBOARD.trim());
});

test('any text of a dashboard arrives as it was', () => {
  const odd = '{ "title": "etcd\u0085\ttab — ✓ \u{1f4d8} \u2028", "x": "{{ .Values.a }} # no comment" }';
  const [file] = exportDashboards(handbookOf('grafana', { 'a.json': odd })).files;
  const { data } = readYaml(String(file?.content)).value as { data: Record<string, string> };
  expect(data['a.json']).toBe(odd);
});

test('says that a dashboard is too large for a ConfigMap, and leaves manifests as they are', () => {
  const manifest = 'apiVersion: v1\nkind: ConfigMap\n';
  const { files, left } = exportDashboards(
    handbookOf('grafana', { 'big.json': `{"a":"${'x'.repeat(1_048_576)}"}`, 'map.yaml': manifest }),
  );
  expect(files).toEqual([{ target: 'map.yaml', content: manifest }]);
  expect(left).toEqual(['`big.json` has more than the 1 MiB that fit into a ConfigMap: load it as a file.']);
});
