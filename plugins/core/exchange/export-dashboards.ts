import type { Handbook } from '../model/handbook.ts';
import { plainText } from '../model/plain-text.ts';
import { filesOf } from './export-files.ts';
import type { ExportResult } from './export-result.ts';
import { exportTarget } from './export-target.ts';
import { kubernetesNames } from './kubernetes-names.ts';
import { inQuotes } from './slo-text.ts';

/** Dashboards as ConfigMaps, which the sidecar of Grafana's chart loads by their label. What is a manifest already stays as it is. */
export function exportDashboards(handbook: Handbook): ExportResult {
  const sources = filesOf(handbook, 'grafana');
  const result: ExportResult = { files: [], sources, left: [] };
  const names = kubernetesNames(sources);
  for (const file of sources) {
    const text = handbook.textOf(file);
    const target = exportTarget(file);
    if (!file.endsWith('.json')) {
      result.files.push({ target, content: text });
      continue;
    }
    if (Buffer.byteLength(text) > MOST_BYTES) {
      result.left.push(`\`${plainText(file)}\` has more than the 1 MiB that fit into a ConfigMap: load it as a file.`);
      continue;
    }
    const content = configMap(names.get(file) ?? '', file.split('/').at(-1) ?? file, text);
    result.files.push({ target: target.replace(/\.json$/, '.yaml'), content });
  }
  return result;
}

/** Kubernetes refuses larger ones; what stands around the text needs room too. */
const MOST_BYTES = 1024 * 1024 - 1000;

function configMap(name: string, key: string, text: string): string {
  return `apiVersion: v1
kind: ConfigMap
metadata:
  name: ${name}
  labels:
    grafana_dashboard: "1"
data:
  ${inQuotes(key.replace(/[^A-Za-z0-9._-]+/g, '-'))}: ${blockOf(text.replaceAll('\r\n', '\n').trim())}
`;
}

function blockOf(text: string): string {
  // Tabs and odd characters are data inside of quotes, and a fault of YAML elsewhere.
  if (/[^\n\x20-\x7e\u00a1-\ud7ff\ue000-\ufefe\uff00-\ufffd]/.test(text)) return inQuotes(text);
  return `|-\n${text.replace(/^(?=.)/gm, '    ')}`;
}
