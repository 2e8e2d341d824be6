import { type DataSource, isPrometheus } from './data-source.ts';
import { LONGEST_QUERY } from './longest-query.ts';

/** Loki has its queries in `expr` too; filters of lines show which language it is where no type does. */
export function isPromql(expression: string, source: DataSource): boolean {
  if (!isPrometheus(source)) return false;
  if (source.type !== undefined || expression.length > LONGEST_QUERY) return true;
  return !expression.replace(STRINGS, '').includes('|');
}

const STRINGS = /"(?:[^"\\]|\\.)*"|`[^`]*`|'(?:[^'\\]|\\.)*'/g;
