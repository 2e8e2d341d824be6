import { quoted } from '../../model/plain-text.ts';
import { nearest } from '../../schema/nearest.ts';
import { BUILT_INS } from './built-ins.ts';
import type { DashboardReading } from './dashboard-reading.ts';
import { findVariables, isGroup } from './find-variables.ts';
import { LONGEST_QUERY } from './longest-query.ts';

/** Reports variables that nothing defines, each once: Grafana leaves them as they are, and the query finds nothing. */
export function checkVariables(text: string, pointer: string, reading: DashboardReading): void {
  if (text.length > LONGEST_QUERY) return;
  for (const use of findVariables(text)) {
    const { name, span } = use;
    if (isGroup(use) || reading.variables.has(name) || reading.inputs.has(name)) continue;
    if (reading.unknown.has(name) || reading.unknown.size >= MOST_UNKNOWN) continue;
    const isMacro = name.startsWith('__') || BUILT_INS.has(name);
    const meant = BUILT_INS.has(name) ? undefined : nearest(name, isMacro ? BUILT_INS : reading.variables.keys());
    // Plugins bring macros of their own: only what is long and nearly one of Grafana's is misspelled.
    if (isMacro && (meant === undefined || name.length < 10 || name.startsWith('__auto'))) continue;
    reading.unknown.add(name);
    const advice = meant ? `did you mean ${quoted(meant)}?` : 'expected one from the list under `templating`;';
    const message = `Unknown variable ${quoted(name)}, ${advice} Grafana leaves it in the query as it is.`;
    reading.reportAt(reading.within(pointer, text)(span), message, { rule: 'dashboard-variable-is-defined' });
  }
}

const MOST_UNKNOWN = 50;
