import { homepage } from '../../../package.json';
import type { Handbook } from '../model/handbook.ts';
import { NO_URL } from '../model/settings.ts';

/** Where the page of a rule can be read: in the handbook itself if it has that page and an address, else where the toolkit publishes its own. */
export function rulePage(rule: string, handbook?: Pick<Handbook, 'files' | 'settings'>): string {
  const own = handbook?.files.has(`docs/reference/rules/${rule}.md`) ? handbook.settings.url : NO_URL;
  const site = own === NO_URL ? homepage : own;
  return `${site.replace(/\/+$/, '')}/reference/rules/${rule}`;
}
