import { setFlagsFromString } from 'node:v8';

/** V8 of Node 20, 22 and 24, on which the flags were tried: another may not know them, and would complain on every run. */
const TRIED = new Set(['11.3', '12.4', '13.6']);

/** Sets a flag of the engine where it is known; everywhere else things work as well, and take longer. */
export function setEngineFlag(flag: string): void {
  const [engine = ''] = /^\d+\.\d+/.exec(process.versions.v8) ?? [];
  if (TRIED.has(engine)) setFlagsFromString(flag);
}
