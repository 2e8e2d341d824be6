import type { SnippetSource } from '../../model/tool.ts';

export type Form = 'statistics' | 'points' | 'run';

/**
 * What a text of the monitor is, by its content: other programs write pipes, points and scripts, too. Undefined for theirs.
 * Only the beginning is looked at, so that a large file of others costs nothing.
 */
export function formOf({ file, text, language }: SnippetSource): Form | undefined {
  const start = text.slice(0, LOOKED_AT);
  const ending = /\.[a-z]+$/i.exec(file)?.[0].toLowerCase();
  if (language === undefined ? ending === '.psv' || ending === '.eml' : language === 'psv') {
    return STATISTICS.test(start) ? 'statistics' : undefined;
  }
  if (language === undefined ? ending === '.influx' || ending === '.txt' : language === 'influx') {
    return POINT.test(start) ? 'points' : undefined;
  }
  // A fence shows how to call the script, and is no configuration that somebody loads.
  if (language !== undefined) return undefined;
  return INVOCATION.test(start) || VARIABLES.test(start) ? 'run' : undefined;
}

const LOOKED_AT = 65_536;
const STATISTICS = /^#(?:TEST|STAT|RUN|ERRORS): |^#?(?:NET|FIP|NOVA|VOL)STATS: /m;
/** Tags and fields of the monitor; telegraf may add tags of its own. */
const POINT = /^[^#\s][^\n]{0,500}?,cmd=[^\n]{0,500}? (?:duration|return_code)=/m;
const INVOCATION = /^[^#\n]{0,200}\bapi_monitor\.sh\b/m;
/** Settings that no other program has. */
const VARIABLES = /^[ \t]*(?:export[ \t]+)?(?:JHIMG|JHFLAVOR|JHDEFLTUSER|GRAFANANM|ADDJHVOLSIZE)=/m;
