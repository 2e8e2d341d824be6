/** Where a monitoring file goes: `etcd/etcd.rules.yml` for `docs/monitoring/etcd/etcd.rules.yml`. An export of an export stays where it is. */
export function exportTarget(file: string): string {
  return file.replace(/^docs\/monitoring\//, '');
}
