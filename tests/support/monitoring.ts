import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A Prometheus that sends its alerts to an Alertmanager, both on this machine alone. */
export interface Monitoring {
  prometheus: string;
  alertmanager: string;
  /** What both have said so far, for messages of tests. */
  log(): string;
  close(): Promise<void>;
}

/** Starts both with some rule files. The target that they watch answers nobody, so its `up` is 0 from the first second on. */
export async function startMonitoring(
  ruleFiles: readonly string[],
  labels: Record<string, string>,
): Promise<Monitoring> {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-monitoring-'));
  const [prometheus, alertmanager, gossip, nobody] = await freePorts(4);
  const at = (port: number | undefined): string => `127.0.0.1:${port}`;
  const files = {
    // JSON is YAML too.
    'prometheus.yml': {
      global: { scrape_interval: '1s', evaluation_interval: '1s' },
      rule_files: ruleFiles,
      alerting: { alertmanagers: [{ static_configs: [{ targets: [at(alertmanager)] }] }] },
      scrape_configs: [{ job_name: 'etcd', static_configs: [{ targets: [at(nobody)], labels }] }],
    },
    'alertmanager.yml': { route: { receiver: 'pager', group_wait: '0s' }, receivers: [{ name: 'pager' }] },
  };
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), JSON.stringify(content));
  for (const name of ['prometheus', 'alertmanager']) mkdirSync(join(folder, name));
  const lines: string[] = [];
  const start = (program: string, args: readonly string[]): ChildProcess => {
    const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => lines.push(String(data)));
    return child;
  };
  const children = [
    start('prometheus-alertmanager', [
      '--config.file=alertmanager.yml',
      '--storage.path=alertmanager',
      `--web.listen-address=${at(alertmanager)}`,
      `--cluster.listen-address=${at(gossip)}`,
    ]),
    start('prometheus', [
      '--config.file=prometheus.yml',
      '--storage.tsdb.path=prometheus',
      `--web.listen-address=${at(prometheus)}`,
    ]),
  ];
  return {
    prometheus: `http://${at(prometheus)}`,
    alertmanager: `http://${at(alertmanager)}`,
    log: () => lines.join('').slice(-4000),
    close: async () => {
      await Promise.all(children.map(stop));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Ports that nobody listens on at this moment. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      return server;
    }),
  );
  // All of them at once, or the second could be given the first one's again.
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(late);
}
