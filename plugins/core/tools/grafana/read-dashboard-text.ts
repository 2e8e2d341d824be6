import type { Snippet } from '../../model/snippet.ts';
import type { SnippetSource } from '../../model/tool.ts';
import { readJson } from '../../schema/read-json.ts';
import { SnippetReading } from '../snippet-reading.ts';
import type { DashboardFacts } from './dashboard-facts.ts';
import { DashboardReading } from './dashboard-reading.ts';
import { findDashboard } from './find-dashboard.ts';
import { readDashboard } from './read-dashboard.ts';
import { textOf } from './values.ts';

/** Reads a dashboard from its JSON, in a file of its own or inside of a manifest. */
export function readDashboardText(source: SnippetSource, fileName: string, snippet: Snippet): DashboardFacts[] {
  const { value, faults, complete, placeOf } = readJson(source.text);
  const reading = new SnippetReading(source, placeOf, snippet);
  for (const { span, message, related, lenient } of faults)
    reading.report(span, message, { related, ...(lenient && { severity: 'warning' as const }) });
  const found = findDashboard(value);
  if (found === undefined) return [];
  if (complete) return [readDashboard(found, fileName, new DashboardReading(reading, found.pointer))];
  // Of half a dashboard only the name is certain: pages that point at it are not at fault.
  const { uid, title } = found.dashboard;
  const name = found.name ?? textOf(uid)?.slice(0, 40) ?? fileName;
  const span = reading.span('');
  snippet.names.push({ kind: 'dashboard', name, title: textOf(title)?.slice(0, 300) ?? name, span, nameSpan: span });
  return [];
}
