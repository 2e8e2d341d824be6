import { isSectionPage, MAP, nameIndexes } from '../../core/index.ts';
import { kindTitle, plainIndexes } from '../props/kind-index-props.ts';
import { nameIndexTitle } from '../props/name-index-props.ts';
import { asWebAddress } from '../props/read-fields.ts';
import type { Site } from './open-site.ts';

interface LinkItem {
  label: string;
  to?: string;
  href?: string;
}

type NavbarItem = (LinkItem | { type: 'dropdown'; label: string; items: LinkItem[] }) & { position: 'left' | 'right' };

/** The entries of the top bar: the same few for any number of kinds, so that they fit on a phone. */
export function navbarItems(site: Site): NavbarItem[] {
  const others = otherIndexes(site);
  const more = others.length > 0 ? [{ type: 'dropdown' as const, label: 'More', items: others }] : [];
  const source = asWebAddress(site.handbook.settings.source?.url);
  return [
    ...[...FIRST, ...more].map((item) => ({ ...item, position: 'left' as const })),
    ...(source === undefined ? [] : [{ label: 'Source', href: source, position: 'right' as const }]),
  ];
}

const FIRST: LinkItem[] = [
  { label: 'Alerts', to: '/alerts' },
  { label: 'Runbooks', to: '/runbooks' },
  { label: 'Services', to: '/services' },
];

/** The indexes of the other kinds, then the section pages of folders that are no kind's, such as Reference. */
export function footerItems(site: Site): LinkItem[] {
  const others = otherIndexes(site);
  const known = new Set([...FIRST, ...others].map(({ to }) => to));
  const sections = site.handbook.documents
    .filter(({ file, address }) => /^\/[^/]+$/.test(address) && !known.has(address) && isSectionPage(file))
    .map(({ title, address }) => ({ label: title, to: address }));
  return [...others, ...sections].slice(0, MOST_SECTIONS);
}

const MOST_SECTIONS = 24;

function otherIndexes(site: Site): LinkItem[] {
  const ofKinds = plainIndexes(site).map(({ kind, address }) => ({ label: kindTitle(kind), to: address }));
  const ofNames = nameIndexes(site.handbook).map(({ nameKind, address }) => ({
    label: nameIndexTitle(nameKind),
    to: address,
  }));
  return [{ label: 'Map', to: MAP }, ...ofKinds, ...ofNames];
}
