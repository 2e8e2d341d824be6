import { isDeepStrictEqual } from 'node:util';
import { applyEdits, type Edit } from '../model/apply-edits.ts';
import type { AlertRule } from '../model/monitoring.ts';
import type { Place } from '../model/places.ts';
import type { Span } from '../model/span.ts';
import { escapePointer } from '../schema/places.ts';
import { isRecord } from '../schema/yaml-nodes.ts';
import { groupsInFile } from './rule-places.ts';
import { inQuotes } from './slo-text.ts';

interface RuleAt {
  rule: Record<string, unknown>;
  pointer: string;
  places: Readonly<Record<string, Place>>;
}

/**
 * Writes the `runbook_url` of alerts into the text of their file, and leaves every other character as it is. Gives the
 * alerts that could not be edited, since an alias brings their annotations from elsewhere.
 */
export function setRunbookUrls(
  text: string,
  alerts: readonly AlertRule[],
  wanted: (alert: AlertRule) => string | undefined,
): { text: string; left: AlertRule[] } {
  const byPlace = new Map(alerts.map((alert) => [alert.nameSpan[1], alert]));
  const edits = new Map<number, Edit>();
  const done: AlertRule[] = [];
  const left: AlertRule[] = [];
  const rules = rulesIn(text);
  const urls = rules.map((at) => {
    const alert = byPlace.get(endOfName(text, at));
    const url = alert && wanted(alert);
    if (alert === undefined || url === undefined) return undefined;
    const edit = editFor(text, at, inQuotes(url));
    const isPossible = edit !== undefined && !edits.has(edit.span[0]);
    (isPossible ? done : left).push(alert);
    if (isPossible) edits.set(edit.span[0], edit);
    return isPossible ? url : undefined;
  });
  const edited = applyEdits(text, [...edits.values()]);
  // An anchor may carry an edit to other rules: then all of the file stays as it is.
  return saysTheSame(edited, rules, urls) ? { text: edited, left } : { text, left: [...done, ...left] };
}

/** Whether a text has the same rules, but for the addresses that were written into it. */
function saysTheSame(edited: string, before: readonly RuleAt[], urls: readonly (string | undefined)[]): boolean {
  const after = rulesIn(edited).map(({ rule }) => rule);
  const expected = before.map(({ rule }, index) => {
    const url = urls[index];
    const annotations = isRecord(rule.annotations) ? rule.annotations : {};
    return url === undefined ? rule : { ...rule, annotations: { ...annotations, runbook_url: url } };
  });
  return isDeepStrictEqual(after, expected);
}

function rulesIn(text: string): RuleAt[] {
  return groupsInFile(text).flatMap(({ groups, pointer, places }) =>
    (Array.isArray(groups) ? groups : []).flatMap((group: unknown, at) =>
      isRecord(group) && Array.isArray(group.rules)
        ? group.rules.flatMap((rule: unknown, index) =>
            isRecord(rule) ? [{ rule, pointer: `${pointer}/${at}/rules/${index}`, places }] : [],
          )
        : [],
    ),
  );
}

/** Where the name of an alert ends, its quotes left out. */
function endOfName(text: string, { pointer, places }: RuleAt): number {
  const [start, end] = places[`${pointer}/alert`]?.value ?? [-1, -1];
  return /["']/.test(text[start] ?? '') ? end - 1 : end;
}

function editFor(text: string, { rule, pointer, places }: RuleAt, url: string): Edit | undefined {
  const own = places[pointer]?.value ?? [0, 0];
  const isOwn = (span: Span | undefined): span is Span => span !== undefined && span[0] >= own[0] && span[1] <= own[1];
  const annotations = places[`${pointer}/annotations`];
  if (annotations === undefined) return addAnnotations(text, own, rule, pointer, places, url);
  const written = places[`${pointer}/annotations/runbook_url`];
  if (written !== undefined) return isOwn(written.value) ? replaceValue(text, written.value, url) : undefined;
  if (!isOwn(annotations.value) || !isOwn(annotations.key)) return undefined;
  if (!isRecord(rule.annotations)) return fillEmpty(text, annotations.key, url);
  const entry = `runbook_url: ${url}`;
  if (text[annotations.value[0]] === '{') return insideOfFlow(text, annotations.value[0], entry);
  const keys = Object.keys(rule.annotations).map(
    (name) => places[`${pointer}/annotations/${escapePointer(name)}`]?.key,
  );
  return beforeKey(text, keys.filter(isOwn), entry);
}

/** A rule without annotations: they are written above one of its other keys. */
function addAnnotations(
  text: string,
  own: Span,
  rule: Record<string, unknown>,
  pointer: string,
  places: RuleAt['places'],
  url: string,
): Edit | undefined {
  if (text[own[0]] === '{') return insideOfFlow(text, own[0], `annotations: { runbook_url: ${url} }`);
  const keys = Object.keys(rule).map((name) => places[`${pointer}/${escapePointer(name)}`]?.key);
  const inside = keys.filter((key): key is Span => key !== undefined && key[0] >= own[0] && key[1] <= own[1]);
  return beforeKey(text, inside, `annotations: { runbook_url: ${url} }`);
}

/** Above the first key that begins its line, as far to the right as that is. */
function beforeKey(text: string, keys: readonly Span[], entry: string): Edit | undefined {
  const ends = text.includes('\r\n') ? '\r\n' : '\n';
  for (const [start] of [...keys].sort((a, b) => a[0] - b[0])) {
    const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    if (/^ *$/.test(before)) return { span: [start, start], text: `${entry}${ends}${before}` };
  }
  // All that there is stands behind the dash of its item, and so does what follows.
  return undefined;
}

function insideOfFlow(text: string, brace: number, entry: string): Edit {
  const isEmpty = /^\{\s*\}/.test(text.slice(brace, brace + 1000));
  const gap = /\s/.test(text[brace + 1] ?? '') ? '' : ' ';
  return { span: [brace + 1, brace + 1], text: isEmpty ? ` ${entry} ` : ` ${entry},${gap}` };
}

/** `annotations:` with nothing behind it. */
function fillEmpty(text: string, [, end]: Span, url: string): Edit | undefined {
  const colon = /^["']?[ \t]*:/.exec(text.slice(end, end + 100))?.[0].length;
  if (colon === undefined) return undefined;
  const nothing = /^(?:[ \t]*(?:null|~))?(?=[ \t]*(?:\s#|\r?\n|$))/.exec(
    text.slice(end + colon, end + colon + 100),
  )?.[0].length;
  if (nothing === undefined) return undefined;
  return { span: [end + colon, end + colon + nothing], text: ` { runbook_url: ${url} }` };
}

function replaceValue(text: string, [start, end]: Span, url: string): Edit | undefined {
  const written = text.slice(start, end);
  if (/^[*&!]/.test(written)) return undefined;
  return { span: [start, start + written.trimEnd().length], text: url };
}
