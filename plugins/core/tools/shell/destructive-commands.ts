/** A command that is hard to take back. */
interface DestructiveCommand {
  /** One of these stands in a line that it matches; undefined where nothing of the kind can be said. */
  programs: readonly string[] | undefined;
  pattern: RegExp;
}

/**
 * What commands do that is hard to take back, in words that follow "Careful:". Patterns look at one line at a time and
 * repeat only between bounds, because the lines come from content.
 */
export const DESTRUCTIVE_COMMANDS: readonly (readonly [command: DestructiveCommand, words: string])[] = [
  [command('kubectl|oc', 'delete'), 'deletes objects from the cluster'],
  [command('kubectl|oc', 'drain'), 'moves every pod off the node'],
  [command('kubectl|oc', '--replicas[= ]0'), 'stops all pods of the workload'],
  [anywhere(/\bNoExecute\b(?!-)/), 'evicts the pods of the node'],
  [anywhere(/--grace-period[= ]0\b/), 'ends pods without time to shut down'],
  [command('helm', 'uninstall|delete'), 'removes a release with its objects'],
  [command('terraform|tofu', 'destroy'), 'destroys infrastructure'],
  [command('openstack', 'delete|purge'), 'deletes resources of the cloud'],
  [command('openstack', 'rebuild'), 'replaces the disk of a server'],
  [command('docker|podman|nerdctl|crictl|ctr', 'rm|rmi|prune|--prune'), 'removes containers, images or volumes'],
  [command('virsh', 'destroy|undefine'), 'switches off or removes a virtual machine'],
  [command('rm|unlink'), 'deletes files'],
  [command('find', '-delete'), 'deletes files'],
  [command('truncate|shred'), 'destroys the contents of files'],
  [anywhere(/(?:^|\s)dd\s[^;&|\n]{0,300}?\bof=/), 'overwrites a file or a disk'],
  [command('mkfs(?:\\.\\w+)?|wipefs|blkdiscard|sgdisk|lvremove|vgremove|pvremove'), 'erases a disk or a volume'],
  [command('zfs|zpool', 'destroy'), 'erases a disk or a volume'],
  [command('ceph', 'out|purge|destroy|rm|delete|remove|zap'), 'takes storage or data out of the cluster'],
  [command('rbd', 'rm|remove|purge'), 'deletes images'],
  [command('etcdctl', 'del|remove|compact|compaction'), 'removes keys, history or members of etcd'],
  [command('rabbitmqctl', 'purge_queue|delete_queue'), 'throws away the messages of a queue'],
  [command('rabbitmqctl', 'reset|force_reset|forget_cluster_node'), 'takes a node and its messages out of the cluster'],
  [
    anywhere(/\b(?:drop\s+(?:table|database|schema|index|user|view)|truncate\s+table|delete\s+from)\b/i),
    'deletes data from a database',
  ],
  [anywhere(/\bflush(?:all|db)\b/i), 'empties the cache'],
  [command('reboot|poweroff|halt|shutdown'), 'restarts or switches off the machine'],
  [command('systemctl', 'reboot|poweroff|halt'), 'restarts or switches off the machine'],
  [command('kill', '-9|-KILL|-s KILL'), 'ends processes without time to shut down'],
  [command('pkill|killall'), 'ends every process of that name'],
  [command('git', 'reset --hard|clean -\\w*f'), 'throws away changes'],
  [command('iptables|ip6tables|nft', '-F|--flush|flush'), 'removes firewall rules'],
  [command('apt|apt-get|dpkg|dnf|yum', 'purge|remove|--purge|autoremove'), 'removes software'],
  [
    anywhere(/(?:^|\s)--(?:force|yes-i-really-(?:really-)?mean-it)(?![\w-])/),
    'skips the questions and checks that protect you',
  ],
];

/** Whether a line may hold a command, by the words in it: most name one program, and there are dozens. */
export function mayHold(words: ReadonlySet<string>, { programs }: DestructiveCommand): boolean {
  return programs === undefined || programs.some((program) => words.has(program));
}

/** A program at the start of a command, on another host too (`ssh worker-04 'rm …'`), and one of its words behind it. */
function command(names: string, words?: string): DestructiveCommand {
  const start = `(?:^|[\\s;&|('"\`/])(?:${names})(?=\\s|$)`;
  const pattern = words === undefined ? start : `${start}[^;&|\\n]{0,300}?\\s(?:${words})(?![\\w-])`;
  const programs = names.split('|').map((name) => name.replace(/\(.*/, ''));
  return { programs, pattern: new RegExp(pattern) };
}

function anywhere(pattern: RegExp): DestructiveCommand {
  return { programs: undefined, pattern };
}
