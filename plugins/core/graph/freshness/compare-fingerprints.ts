import { quoted } from '../../model/plain-text.ts';
import { parseDuration } from '../../tools/parse-duration.ts';
import type { Fingerprint } from './fingerprint.ts';

/** Says what changed in the rules of one alert. Several are told apart by severity, then by expression, then by their order. */
export function compareFingerprints(then: readonly Fingerprint[], now: readonly Fingerprint[]): string[] {
  if (now.length === 0) return then.length === 0 ? [] : ['it went'];
  if (then.length === 0) return ['it came'];
  const [left, rest] = [[...then], [...now]];
  const pairs = [isSame, isAlike, hasSameSeverity, hasSameExpression, () => true].flatMap((fits) =>
    takePairs(left, rest, fits),
  );
  return [
    ...new Set([
      ...pairs.flatMap(([old, current]) => changesOf(old, current)),
      ...left.map((print) => `its rule${ofSeverity(print)} went`),
      ...rest.map((print) => `a rule${ofSeverity(print)} came`),
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
    ...(hasSameExpression(old, current) ? [] : ['its expression changed']),
    ...(lengthOf(old.for) === lengthOf(current.for) ? [] : [change('`for`', old.for, current.for)]),
    ...(hasSameSeverity(old, current) ? [] : [change('its severity', old.severity, current.severity)]),
    ...(old.labels === current.labels ? [] : ['its other labels changed']),
  ];
}

/** Without `for`, an alert waits as long as with `0s`. */
function lengthOf(written: string | undefined): number | string {
  return written === undefined ? 0 : (parseDuration(written) ?? written);
}

function change(what: string, old: string | undefined, current: string | undefined): string {
  if (old === undefined) return `${what} is now ${quoted(current ?? '')}, there was none`;
  return current === undefined
    ? `${what} went, it was ${quoted(old)}`
    : `${what} is now ${quoted(current)}, it was ${quoted(old)}`;
}

function ofSeverity({ severity }: Fingerprint): string {
  return severity === undefined ? ' without severity' : ` of severity ${quoted(severity)}`;
}
