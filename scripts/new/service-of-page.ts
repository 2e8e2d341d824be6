import type { Kind } from '../../plugins/core/index.ts';

interface ServiceField {
  name: string;
  many: boolean;
  /** `folder` where the page's folder says it. */
  derive: Kind['references'][number]['derive'];
}

/** The field in which pages of a kind name their service, if they do. A service itself belongs to none. */
export function serviceFieldOf({ id, references }: Kind): ServiceField | undefined {
  const field = references.find(({ path, to }) => to.includes('service') && id !== 'service' && !path.includes('.'));
  if (field === undefined) return undefined;
  return { name: field.path.replace('[]', ''), many: field.path.endsWith('[]'), derive: field.derive };
}
