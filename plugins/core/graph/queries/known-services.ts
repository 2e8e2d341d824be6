import { posix } from 'node:path';
import type { Outline, Outlines } from '../../model/outline.ts';
import { collectReferences } from '../collect-references.ts';

export interface KnownService {
  name: string;
  /** Its page or, when it has none, the first runbook in its folder. */
  file: string;
  hasOwner: boolean;
}

/** Services with a page, and those that only the folders of runbooks speak of: these have no owner either. */
export function knownServices(handbook: Outlines): KnownService[] {
  const services = new Map<string, KnownService>();
  for (const { kind, id, file, frontMatter } of handbook.documents) {
    const { owner } = frontMatter.value;
    if (kind !== 'service') continue;
    const hasOwner = (typeof owner === 'string' && owner !== '') || handbook.owners.ownerOf(file) !== undefined;
    services.set(id, { name: id, file, hasOwner });
  }
  for (const document of handbook.documents) {
    if (document.kind !== 'runbook') continue;
    for (const { to, target, derived } of collectReferences(document, handbook)) {
      if (!to.includes('service') || services.has(target) || (derived && isTopFolder(document, handbook))) continue;
      services.set(target, { name: target, file: document.file, hasOwner: false });
    }
  }
  return [...services.values()];
}

/** A runbook beside the folders of the services: the folder of all runbooks is no service. */
function isTopFolder({ kind, file }: Outline, handbook: Outlines): boolean {
  const folder = posix.dirname(file);
  return folder === '.' || handbook.kinds.some(({ id, folders }) => id === kind && folders.includes(folder));
}
