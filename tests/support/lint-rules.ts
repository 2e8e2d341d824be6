import { lintFiles } from './lint-files.ts';

const FILE = 'docs/monitoring/etcd/etcd.rules.yml';

/** The report of one rule on a file of alerting and recording rules, written as items of a list, with the pack `alerting` on. */
export async function lintRules(
  rules: string,
  rule: string,
  options: { settings?: string; group?: string; files?: Record<string, string> } = {},
): Promise<string> {
  const { settings = '', group = '', files = {} } = options;
  const indented = rules.trim().replace(/^/gm, '      ');
  return lintFiles(
    {
      'handbook.yml': `packs: [alerting]\n${settings}`,
      [FILE]: `groups:\n  - name: etcd\n${group}    rules:\n${indented}\n`,
      ...files,
    },
    rule,
  );
}
