import type { Node } from '../../core/index.ts';
import type { PageLink } from '../props.ts';
import type { Site } from '../site/open-site.ts';
import { pageLink } from './page-link.ts';
import { asText, asWebAddress } from './read-fields.ts';

/** The dashboards that a page names: an address becomes a link, a name leads to the page of the dashboard. */
export function dashboardsOf(site: Site, { document }: Node): PageLink[] {
  const written = document?.frontMatter.value.dashboards;
  if (!Array.isArray(written)) return [];
  return written
    .map(asText)
    .filter((value) => value !== undefined)
    .map((value): PageLink => {
      const address = asWebAddress(value);
      if (address !== undefined) return { title: value, kind: 'dashboard', address };
      const [dashboard] = site.graph.named(value, ['dashboard']);
      return dashboard === undefined ? { title: value, kind: 'dashboard' } : pageLink(site, dashboard);
    });
}
