/** A runbook that is right in every way, to be broken in one. */
export function runbook(
  changes: { frontMatter?: string; impact?: string; mitigation?: string; title?: string } = {},
): string {
  const { title = 'etcdNoLeader', frontMatter = '', impact, mitigation } = changes;
  return `---
title: ${title}
${frontMatter}---

# ${title}

## Meaning

The etcd cluster has had no leader for a minute.

## Impact

${impact ?? 'Writes to the Kubernetes API fail.'}

## Diagnosis

Ask every member for its status.

## Mitigation

${mitigation ?? 'Start the members that are down, one after the other.'}
`;
}

/** A rule file with one alert. */
export function alertRule(
  alert: string,
  options: { severity?: string; runbookUrl?: string; expression?: string } = {},
): string {
  const { severity = 'critical', runbookUrl, expression = 'etcd_server_has_leader == 0' } = options;
  return `groups:
  - name: etcd
    rules:
      - alert: ${alert}
        expr: ${expression}
        for: 1m
        labels:
          severity: ${severity}
        annotations:
          summary: The cluster has no leader.
${runbookUrl === undefined ? '' : `          runbook_url: ${runbookUrl}\n`}`;
}
