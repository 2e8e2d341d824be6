import { expect, test } from 'vitest';
import { errorBudgets, exportSlo } from '../../../plugins/core/index.ts';
import { loadFiles } from '../../support/lint-files.ts';

const service = (objectives: string): string => `---\nobjectives:\n${objectives}\n---\n\n# etcd\n`;
const TWO = service(`  - { name: A leader is known, target: 99.95, window: P30D, query: "avg_over_time(up[$window])" }
  - { name: The disk keeps up, target: 99, window: P7D }`);
const rules = (...alerts: string[]): string => `groups:\n  - name: slo\n    rules:\n${alerts.join('')}`;
const burn = (name: string, limit: string, labels = 'severity: critical'): string =>
  `      - alert: ${name}\n        expr: job:slo_errors:ratio_rate1h > ${limit}\n        labels: { ${labels} }\n`;

const print = async (files: Record<string, string>): Promise<string[]> => {
  const { handbook } = await loadFiles(files);
  return [...errorBudgets(handbook)].flatMap(([id, budgets]) =>
    budgets.map(({ objective, minutes, alerts, rules: count }) => {
      const guards = [...alerts].map(([name, written]) => `${name} ${written}`);
      return `${id}, ${objective.name}: ${minutes} min, guarded by ${guards.join(', ') || 'nothing'}, ${count} to export`;
    }),
  );
};

test('is the share of the window that the target leaves', async () => {
  expect(await print({ 'docs/services/etcd.md': TWO })).toEqual([
    'etcd, A leader is known: 21.6 min, guarded by nothing, 4 to export',
    'etcd, The disk keeps up: 100.8 min, guarded by nothing, 0 to export',
  ]);
  const whole = service('  - { name: Never fails, target: 100 }\n  - { name: Soon, target: 99, window: P1M2W }');
  expect(await print({ 'docs/services/etcd.md': whole })).toEqual([
    'etcd, Never fails: 0 min, guarded by nothing, 0 to export',
    'etcd, Soon: 633.6 min, guarded by nothing, 0 to export',
  ]);
});

test('is guarded by the alerts that go by it, each with the number of its rules', async () => {
  const written = rules(
    burn('etcdErrorBudgetBurn', '14.4 * 0.0005'),
    burn('etcdErrorBudgetBurn', '(6 * (1 - 0.9995))'),
    burn('etcdSlowBurn', '3 * 0.01', 'severity: warning, objective: the-disk-keeps-up'),
    // Another budget, another service, and no budget at all.
    burn('etcdOldBurn', '14.4 * 0.001'),
    burn('cephBurn', '14.4 * 0.0005', 'service: ceph'),
    burn('etcdErrors', '0.0072'),
  );
  expect(await print({ 'docs/services/etcd.md': TWO, 'docs/monitoring/etcd/slo.rules.yml': written })).toEqual([
    'etcd, A leader is known: 21.6 min, guarded by etcdErrorBudgetBurn 2, 4 to export',
    'etcd, The disk keeps up: 100.8 min, guarded by etcdSlowBurn 1, 0 to export',
  ]);
});

test('is not guarded by an example in a page, which no Prometheus loads', async () => {
  const page = `# Watching etcd\n\n\`\`\`yaml\n${rules(burn('etcdErrorBudgetBurn', '14.4 * 0.0005'))}\`\`\`\n`;
  const [first] = await print({ 'docs/services/etcd.md': TWO, 'docs/monitoring/etcd/index.md': page });
  expect(first).toContain('guarded by nothing');
});

test('is guarded by what the toolkit itself exports for it', async () => {
  const { handbook } = await loadFiles({ 'docs/services/etcd.md': TWO });
  const [file] = exportSlo(handbook).files;
  const [first] = await print({
    'docs/services/etcd.md': TWO,
    'docs/monitoring/etcd/etcd.slo.rules.yml': String(file?.content),
  });
  expect(first).toBe('etcd, A leader is known: 21.6 min, guarded by EtcdErrorBudgetBurn 4, 4 to export');
});
