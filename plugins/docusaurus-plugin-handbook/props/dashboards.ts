import type { Node } from '../../core/index.ts';
import type { PageLink } from '../props.ts';
import { asText, asWebAddress } from './read-fields.ts';

/** The dashboards that a page names: an address becomes a link, a name stays text until dashboards have pages. */
export function dashboardsOf({ document }: Node): PageLink[] {
  const written = document?.frontMatter.value.dashboards;
  if (!Array.isArray(written)) return [];
  return written
    .map(asText)
    .filter((value) => value !== undefined)
    .map((value): PageLink => {
      const address = asWebAddress(value);
      return { title: value, kind: 'dashboard', ...(address !== undefined && { address }) };
    });
}
