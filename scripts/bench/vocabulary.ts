/** Words and sentences of the generated pages. `{service}`, `{part}` and `{other}` are filled in for each page. */

export const SERVICES = [
  'etcd',
  'ceph',
  'rabbitmq',
  'nova',
  'neutron',
  'keystone',
  'glance',
  'cinder',
  'mariadb',
  'octavia',
  'designate',
  'ingress',
  'coredns',
  'prometheus',
  'alertmanager',
  'haproxy',
  'keepalived',
  'ovn',
  'swift',
  'barbican',
] as const;

export const ZONES = ['core', 'edge', 'west', 'east', 'north', 'south', 'lab', 'backup', 'tenant', 'spare'] as const;

export const PARTS = ['Disk', 'Network', 'Memory', 'Replica', 'Queue', 'Api', 'Certificate'] as const;

export const SYMPTOMS = ['Slow', 'Full', 'Failing', 'Flapping', 'Missing', 'Saturated', 'Degraded'] as const;

export const OWNERS = ['team-storage', 'team-network', 'team-compute', 'team-platform', 'team-observability'] as const;

export const SENTENCES = {
  Meaning: [
    'The {part} of `{service}` has been outside its usual range for longer than the alert waits.',
    'The exporter still answers, so the figure is fresh and the fault is in `{service}` itself.',
    'A single member is enough to raise the alert; it names that member in the label `instance`.',
    'The expression compares the last five minutes with the same hour of the day before.',
    'Planned maintenance raises it as well, because draining a node moves all of its load at once.',
    'The limit was chosen after the last capacity review and leaves about one day of room.',
  ],
  Impact: [
    'New requests wait until a healthy member takes over, and some of them run into their time limit.',
    'Running workloads are not touched; creating, resizing and deleting them is delayed.',
    'Customers of one zone notice slow answers, while the other zones stay as they are.',
    'When a second member fails in the same way, `{service}` stops accepting writes.',
    'Dashboards show gaps, and alerts that depend on `{other}` may follow within minutes.',
    'Backups that start during this time are marked incomplete and are repeated in the next window.',
  ],
  Diagnosis: [
    'Look at the graph of the last six hours first: a step points at a change, a slope at growth.',
    'Compare the member that the alert names with its neighbours before you restart anything.',
    'A rising number of retries in the log of `{other}` means that the network between them loses packets.',
    'Check whether a deployment or a migration was running when the curve left its usual range.',
    'If `{service}` answers on its local socket and not through the load balancer, the balancer is the place to look.',
    'An error that names a certificate, a token or a clock is never solved by a restart.',
  ],
  Mitigation: [
    'Take the member out of the load balancer, wait until its connections have drained, then restart it.',
    'Move the load to another zone if the figure does not fall within ten minutes.',
    'Raise the limit only together with an entry in the capacity plan, or the alert comes back at night.',
    'Remove what is older than the retention time, oldest first, and watch the free space while you do.',
    'Ask the owner of `{other}` before you change anything there; their page says whom to call.',
    'Write down the times of every step, they become the first draft of the analysis.',
  ],
} as const;

export const STEPS = [
  'Confirm that the alert still fires for `$NAMESPACE` and note the value.',
  'Open the log of the member that the alert names.',
  'Check free space, load and open files on that host.',
  'Compare with a member that is well.',
  'Tell the channel of the service what you are about to do.',
] as const;

export const COMMANDS = [
  'kubectl --namespace "$NAMESPACE" get pods --selector app={service} --output wide\nkubectl --namespace "$NAMESPACE" logs deployment/{service} --since 30m | tail -n 200',
  'systemctl status {service}.service\njournalctl --unit {service}.service --since "30 min ago" --no-pager',
  'openstack server list --all-projects --status ERROR --limit 50',
  'ceph status\nceph health detail\nceph osd df tree',
  'curl --silent --show-error --max-time 5 http://127.0.0.1:9090/-/healthy',
  'df --human-readable --type ext4 --type xfs\nss --summary',
] as const;

export const SITES: readonly [Site, ...Site[]] = [
  ['the upstream manual', 'https://kubernetes.io/docs/tasks/debug/debug-cluster/'],
  ['the operations guide', 'https://docs.openstack.org/operations-guide/'],
  ['the list of metrics', 'https://prometheus.io/docs/practices/naming/'],
  ['the recovery procedure', 'https://docs.ceph.com/en/latest/rados/operations/'],
];

type Site = readonly [text: string, url: string];
