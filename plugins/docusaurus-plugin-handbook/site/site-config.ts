import { HandbookError } from '../../core/index.ts';
import { asWebAddress } from '../props/read-fields.ts';
import type { Site } from './open-site.ts';

interface LinkItem {
  label: string;
  to?: string;
  href?: string;
}

/** Where the site is published: origin and path apart. */
export function publishedAt({ handbook }: Site): { url: string; baseUrl: string } {
  const { url } = handbook.settings;
  if (!URL.canParse(url) || !/^https?:/i.test(url)) {
    throw new HandbookError(`\`url\` in handbook.yml is \`${url}\`, expected the address of the site.`, {
      hint: 'Write it as `https://handbook.example.org`, with a path if it is not at the top.',
    });
  }
  const { origin, pathname } = new URL(url);
  return { url: origin, baseUrl: pathname.endsWith('/') ? pathname : `${pathname}/` };
}

/** The entries of the top bar: the same few for any number of pages. */
export function navbarItems(site: Site): (LinkItem & { position: 'left' | 'right' })[] {
  const kinds = site.handbook.kinds.filter(({ id }) => !['runbook', 'service'].includes(id));
  const sections = kinds.flatMap(({ label, folders }): LinkItem[] => {
    const address = folders.map(addressOfFolder).find((folder) => hasPage(site, folder));
    return address === undefined ? [] : [{ label: label.many, to: address }];
  });
  const items = [
    { label: 'Alerts', to: '/alerts' },
    { label: 'Runbooks', to: '/runbooks' },
    { label: 'Services', to: '/services' },
    ...sections,
  ];
  const source = asWebAddress(site.handbook.settings.source?.url);
  return [
    ...items.map((item) => ({ ...item, position: 'left' as const })),
    ...(source === undefined ? [] : [{ label: 'Source', href: source, position: 'right' as const }]),
  ];
}

/** The section pages of folders that are no kind's, such as Reference. */
export function footerItems(site: Site): LinkItem[] {
  const top = new Set(navbarItems(site).map(({ to }) => to));
  const sections = site.handbook.documents.filter(({ address }) => /^\/[^/]+$/.test(address) && !top.has(address));
  return sections
    .filter(({ file }) => /\/(?:index|_index|README)\.md$/.test(file))
    .slice(0, MOST_SECTIONS)
    .map(({ title, address }) => ({ label: title, to: address }));
}

const MOST_SECTIONS = 12;

function addressOfFolder(folder: string): string {
  return `/${folder.replace(/^docs\//, '')}`;
}

function hasPage({ handbook }: Site, address: string): boolean {
  return handbook.documents.some((document) => document.address === address);
}
