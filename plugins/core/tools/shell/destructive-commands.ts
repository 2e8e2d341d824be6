/**
 * What commands do that is hard to take back, in words that follow "Careful:". Patterns look at one line at a time and
 * repeat only between bounds, because the lines come from content.
 */
export const DESTRUCTIVE_COMMANDS: readonly (readonly [pattern: RegExp, words: string])[] = [
  [command('kubectl|oc', 'delete'), 'deletes objects from the cluster'],
  [command('kubectl|oc', 'drain'), 'moves every pod off the node'],
  [command('kubectl|oc', '--replicas[= ]0'), 'stops all pods of the workload'],
  [/\bNoExecute\b(?!-)/, 'evicts the pods of the node'],
  [/--grace-period[= ]0\b/, 'ends pods without time to shut down'],
  [command('helm', 'uninstall|delete'), 'removes a release with its objects'],
  [command('terraform|tofu', 'destroy'), 'destroys infrastructure'],
  [command('openstack', 'delete|purge'), 'deletes resources of the cloud'],
  [command('openstack', 'rebuild'), 'replaces the disk of a server'],
  [command('docker|podman|nerdctl|crictl|ctr', 'rm|rmi|prune|--prune'), 'removes containers, images or volumes'],
  [command('virsh', 'destroy|undefine'), 'switches off or removes a virtual machine'],
  [command('rm|unlink'), 'deletes files'],
  [command('find', '-delete'), 'deletes files'],
  [command('truncate|shred'), 'destroys the contents of files'],
  [/(?:^|\s)dd\s[^;&|\n]{0,300}?\bof=/, 'overwrites a file or a disk'],
  [command('mkfs(?:\\.\\w+)?|wipefs|blkdiscard|sgdisk|lvremove|vgremove|pvremove'), 'erases a disk or a volume'],
  [command('zfs|zpool', 'destroy'), 'erases a disk or a volume'],
  [command('ceph', 'out|purge|destroy|rm|delete|remove|zap'), 'takes storage or data out of the cluster'],
  [command('rbd', 'rm|remove|purge'), 'deletes images'],
  [command('etcdctl', 'del|remove|compact|compaction'), 'removes keys, history or members of etcd'],
  [command('rabbitmqctl', 'purge_queue|delete_queue'), 'throws away the messages of a queue'],
  [command('rabbitmqctl', 'reset|force_reset|forget_cluster_node'), 'takes a node and its messages out of the cluster'],
  [
    /\b(?:drop\s+(?:table|database|schema|index|user|view)|truncate\s+table|delete\s+from)\b/i,
    'deletes data from a database',
  ],
  [/\bflush(?:all|db)\b/i, 'empties the cache'],
  [command('reboot|poweroff|halt|shutdown'), 'restarts or switches off the machine'],
  [command('systemctl', 'reboot|poweroff|halt'), 'restarts or switches off the machine'],
  [command('kill', '-9|-KILL|-s KILL'), 'ends processes without time to shut down'],
  [command('pkill|killall'), 'ends every process of that name'],
  [command('git', 'reset --hard|clean -\\w*f'), 'throws away changes'],
  [command('iptables|ip6tables|nft', '-F|--flush|flush'), 'removes firewall rules'],
  [command('apt|apt-get|dpkg|dnf|yum', 'purge|remove|--purge|autoremove'), 'removes software'],
  [/(?:^|\s)--(?:force|yes-i-really-(?:really-)?mean-it)(?![\w-])/, 'skips the questions and checks that protect you'],
];

/** A program at the start of a command, on another host too (`ssh worker-04 'rm …'`), and one of its words behind it. */
function command(programs: string, words?: string): RegExp {
  const start = `(?:^|[\\s;&|('"\`/])(?:${programs})(?=\\s|$)`;
  return new RegExp(words === undefined ? start : `${start}[^;&|\\n]{0,300}?\\s(?:${words})(?![\\w-])`);
}
