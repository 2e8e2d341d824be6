import type { NameIndex } from '../../core/index.ts';
import type { NameIndexProps } from '../props.ts';
import type { Site } from '../site/open-site.ts';
import { pageLink } from './page-link.ts';

/** What the index of one sort of names lists, each with the number of things that it is related to. */
export function nameIndexProps(site: Site, { nameKind, nodes }: NameIndex): NameIndexProps {
  const { label, description } = nameKind;
  return {
    title: nameIndexTitle(nameKind),
    one: label.one,
    many: label.many,
    description,
    names: nodes.map((node) => ({ ...pageLink(site, node), note: noteOf(site, node.id) })),
  };
}

/** The name of such pages as a title: `Rule files`. */
export function nameIndexTitle({ label }: NameIndex['nameKind']): string {
  return label.many.charAt(0).toUpperCase() + label.many.slice(1);
}

/** `used by 3, contains 2`: says at a glance what matters and what nobody uses. */
function noteOf({ graph }: Site, id: string): string {
  const others = new Map<string, Set<string>>();
  for (const { label, to } of graph.edgesFrom(id)) others.set(label, (others.get(label) ?? new Set()).add(to));
  for (const { inverse, from } of graph.edgesTo(id)) others.set(inverse, (others.get(inverse) ?? new Set()).add(from));
  return [...others].map(([label, ids]) => `${label} ${ids.size}`).join(', ');
}
