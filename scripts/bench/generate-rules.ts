import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Random, seededRandom } from './seeded-random.ts';
import { PARTS, SERVICES, SYMPTOMS } from './vocabulary.ts';

/** Writes a handbook of nothing but rule files, ten alerts each; gives their paths relative to it. */
export function generateRules(folder: string, files: number): string[] {
  const random = seededRandom(7);
  // Without pages there are no runbooks, and the bench measures reading, not reporting.
  writeFileSync(join(folder, 'handbook.yml'), 'rules:\n  alert-has-a-runbook: off\n');
  return Array.from({ length: files }, (_, index) => {
    const service = SERVICES[index % SERVICES.length] ?? 'etcd';
    const path = `docs/monitoring/${service}/${service}-${index}.rules.yml`;
    mkdirSync(join(folder, 'docs/monitoring', service), { recursive: true });
    const rules = Array.from({ length: 10 }, (_, at) => ruleText(service, `${index}x${at}`, random));
    writeFileSync(join(folder, path), `groups:\n  - name: ${service}-${index}\n    rules:\n${rules.join('')}`);
    return path;
  });
}

function ruleText(service: string, number: string, random: Random): string {
  const part = random.pick(PARTS);
  const metric = `${service}_${part.toLowerCase()}`;
  const expression = random.pick(EXPRESSIONS).replaceAll('METRIC', metric).replaceAll('JOB', service);
  return `      - alert: ${service}${part}${random.pick(SYMPTOMS)}${number}
        expr: |
          ${expression}
        for: 10m
        labels:
          severity: ${random.pick(['critical', 'warning', 'info'] as const)}
        annotations:
          summary: "{{ $labels.job }} has {{ $value | humanize }} faults"
          description: "The rate of faults of {{ $labels.job }} has been at {{ printf \\"%.2f\\" $value }} for ten minutes."
`;
}

/** The shapes that public rules have. */
const EXPRESSIONS: [string, ...string[]] = [
  'METRIC_up{job="JOB"} == 0',
  'sum by (job) (rate(METRIC_errors_total{job=~"JOB.*", code!="200"}[5m])) / sum by (job) (rate(METRIC_total[5m])) > 0.05',
  'histogram_quantile(0.99, sum by (job, le) (rate(METRIC_seconds_bucket{job="JOB"}[5m]))) > 1.5',
  '(METRIC_used_bytes / METRIC_limit_bytes) * 100 > 85 and on (job, instance) METRIC_limit_bytes > 0',
  'max by (job) (max_over_time(METRIC_queue_length{job="JOB"}[15m])) > 1e4 unless on (job) METRIC_maintenance == 1',
  'predict_linear(METRIC_free_bytes[6h], 4 * 3600) < 0 and METRIC_free_bytes offset 1h > 0',
  'count by (job) (METRIC_leader_changes > 3) >= 2 or absent(METRIC_leader_changes{job="JOB"})',
];
