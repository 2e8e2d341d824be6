import { quoted } from '../../model/plain-text.ts';
import { parseDuration } from '../../tools/parse-duration.ts';
import type { Fingerprint } from './fingerprint.ts';

/** Says what the rules of one alert did, each a part of a sentence about it. Several are told apart by severity, then by expression, then by their order. */
export function compareFingerprints(then: readonly Fingerprint[], now: readonly Fingerprint[]): string[] {
  if (now.length === 0) return then.length === 0 ? [] : ['is gone'];
  if (then.length === 0) return ['is new'];
  const [left, rest] = [[...then], [...now]];
  const pairs = [isSame, isAlike, hasSameSeverity, hasSameExpression, () => true].flatMap((fits) =>
    takePairs(left, rest, fits),
  );
  return [
    ...new Set([
      ...pairs.flatMap(([old, current]) => changesOf(old, current)),
      ...left.map((print) => `lost its rule${ofSeverity(print)}`),
      ...rest.map((print) => `got a rule${ofSeverity(print)}`),
    ]),
  ];
}

type Fits = (old: Fingerprint, current: Fingerprint) => boolean;

const hasSameSeverity: Fits = (old, current) => old.severity === current.severity;
const hasSameExpression: Fits = (old, current) => old.expression === current.expression;
const isAlike: Fits = (old, current) => hasSameSeverity(old, current) && hasSameExpression(old, current);
const isSame: Fits = (old, current) => changesOf(old, current).length === 0;

/** Takes those that belong together out of both lists. */
function takePairs(left: Fingerprint[], rest: Fingerprint[], fits: Fits): [Fingerprint, Fingerprint][] {
  const pairs: [Fingerprint, Fingerprint][] = [];
  for (const old of [...left]) {
    const at = rest.findIndex((current) => fits(old, current));
    const [current] = at < 0 ? [] : rest.splice(at, 1);
    if (current === undefined) continue;
    left.splice(left.indexOf(old), 1);
    pairs.push([old, current]);
  }
  return pairs;
}

function changesOf(old: Fingerprint, current: Fingerprint): string[] {
  return [
    ...(hasSameExpression(old, current) ? [] : ['changed its expression']),
    ...(lengthOf(old.for) === lengthOf(current.for) ? [] : [change('`for`', old.for, current.for)]),
    ...(hasSameSeverity(old, current) ? [] : [change('its severity', old.severity, current.severity)]),
    ...(old.labels === current.labels ? [] : ['changed its other labels']),
  ];
}

/** Without `for`, an alert waits as long as with `0s`. */
function lengthOf(written: string | undefined): number | string {
  return written === undefined ? 0 : (parseDuration(written) ?? written);
}

function change(what: string, old = 'none', current = 'none'): string {
  return `changed ${what} from ${quoted(old)} to ${quoted(current)}`;
}

function ofSeverity({ severity }: Fingerprint): string {
  return severity === undefined ? ' without severity' : ` of severity ${quoted(severity)}`;
}
