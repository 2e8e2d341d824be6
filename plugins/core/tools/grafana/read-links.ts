import type { SnippetReference } from '../../model/snippet.ts';
import type { Span } from '../../model/span.ts';
import type { FoundText } from './walk-texts.ts';

/** A link to an alert, a runbook or another dashboard, by the path of its address. */
export interface FoundLink {
  kind: string;
  name: string;
  /** Where the name stands in the text. */
  span: Span;
}

/**
 * Finds addresses whose path is that of a page of ours, `/alerts/<name>` or `/runbooks/<service>/<name>`, or of a
 * dashboard in Grafana, `/d/<uid>`. The host may be any: a handbook moves, and Grafana has one of its own.
 */
export function findLinks({ text }: FoundText): FoundLink[] {
  if (!text.includes('/')) return [];
  const found: FoundLink[] = [];
  for (const match of text.matchAll(PAGES)) {
    const [, part = '', path = ''] = match;
    const steps = path.replace(/\/+$/, '').split('/');
    const step = part === 'd' ? steps[0] : steps.at(-1);
    const name = step?.replace(/\.(?:md|html)$/, '');
    if (name === undefined || name === '' || /[${}]/.test(name)) continue;
    const start = match.index + match[0].length - path.length + (part === 'd' ? 0 : path.lastIndexOf(step ?? ''));
    found.push({ kind: KINDS[part] ?? part, name: decoded(name), span: [start, start + name.length] });
  }
  return found;
}

/** The reference that a link makes; what the handbook does not have belongs to somebody else. */
export function linkReference(from: string, { kind, name }: FoundLink, span: Span): SnippetReference {
  const names = { from: { kind: 'dashboard', name: from }, target: name, to: [kind] };
  return { ...names, label: 'links to', inverse: 'linked from', span, optional: true };
}

const PAGES = /\/(alerts|runbooks|d)\/([^\s"'()<>?#&|\\]{1,500})/g;
const KINDS: Record<string, string | undefined> = { alerts: 'alert', runbooks: 'runbook', d: 'dashboard' };

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
