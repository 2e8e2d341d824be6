import { quoted } from '../../model/plain-text.ts';
import type { DashboardReading } from './dashboard-reading.ts';
import { findVariables } from './find-variables.ts';
import { findLinks, linkReference } from './read-links.ts';
import { walkTexts } from './walk-texts.ts';

/** Goes once through all texts of a dashboard: which variables are used, and what is linked to. */
export function readTexts(dashboard: Record<string, unknown>, name: string, reading: DashboardReading): void {
  const used = new Set<string>();
  const linked = new Set<string>();
  for (const found of walkTexts(dashboard)) {
    const { text, key, pointer } = found;
    if (key === 'repeat' || (key === 'value' && pointer().includes('/repeat/')) || key === 'repeatVariable')
      used.add(text);
    for (const { name: variable } of findVariables(text)) {
      const own = reading.variables.get(variable);
      // A variable that is used by itself alone is not used.
      if (!used.has(variable) && (own === undefined || !pointer().startsWith(`${own.pointer}/`))) used.add(variable);
    }
    if (!reading.snippet.standalone) continue;
    for (const link of findLinks(found)) {
      const id = `${link.kind} ${link.name}`;
      if (linked.has(id) || linked.size >= MOST_LINKS || (link.kind === 'dashboard' && link.name === name)) continue;
      linked.add(id);
      const span = reading.spanInFile(reading.within(pointer(), text)(link.span));
      reading.snippet.references.push(linkReference(name, link, span));
    }
  }
  if (!used.has('__all_variables')) reportUnused(used, reading);
}

const MOST_LINKS = 200;

function reportUnused(used: ReadonlySet<string>, reading: DashboardReading): void {
  for (const [name, { pointer, type }] of reading.variables) {
    if (used.has(name) || APPLIED.has(type)) continue;
    const message = `Variable ${quoted(name)} is used by no panel, query, title or link; remove it, or use it as ${quoted(`$${name}`)}.`;
    reading.report(`${pointer}/name`, message, { rule: 'dashboard-variable-is-used' });
  }
}

/** Grafana applies these to every query by itself. */
const APPLIED: ReadonlySet<string> = new Set(['adhoc', 'groupby', 'system', 'AdhocVariable', 'GroupByVariable']);
