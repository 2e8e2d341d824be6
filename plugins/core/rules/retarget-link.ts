import { posix } from 'node:path';

/** The target of a link from one page to another, written as the old target was: relative, with what followed the path. */
export function retargetLink(from: string, target: string, to: string): string | undefined {
  const [path = ''] = /^[^?#]*/.exec(target) ?? [];
  // An address of the site, such as `/runbooks/etcd/etcdNoLeader`, is no place of a file.
  if (path === '' || path.startsWith('/')) return undefined;
  const relative = posix.relative(posix.dirname(from), to);
  const dotted = path.startsWith('./') && !relative.startsWith('.') ? `./${relative}` : relative;
  // Brackets and spaces would end the target before its time.
  return (
    encodeURI(dotted).replace(/[()?#]/g, (found) => `%${found.charCodeAt(0).toString(16)}`) + target.slice(path.length)
  );
}
