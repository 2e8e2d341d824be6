import { quoted } from '../../model/plain-text.ts';
import type { Span } from '../../model/span.ts';
import { isRecord } from '../../schema/yaml-nodes.ts';
import type { SnippetReading } from '../snippet-reading.ts';
import { checkDuration } from './check-duration.ts';
import { checkKeys } from './check-keys.ts';
import type { Groups } from './find-groups.ts';
import { readNames } from './read-names.ts';
import { readRule } from './read-rule.ts';

/** Reads every group of a list into the snippet. */
export function readGroups({ holds, value, pointer, manifest }: Groups, reading: SnippetReading): void {
  if (value === null || value === undefined) return;
  if (holds === 'rules') {
    readRules(value, pointer, '', reading);
    return;
  }
  if (!Array.isArray(value)) {
    reading.report(
      reading.textSpan(pointer),
      'Unexpected value for `groups`, expected a list: begin each group with `- name:`.',
    );
    return;
  }
  const names = new Map<string, Span>();
  value.forEach((group: unknown, at) => {
    const place = `${pointer}/${at}`;
    if (isRecord(group)) readGroup(group, place, { manifest, names }, reading);
    else reading.report(reading.textSpan(place), 'Unexpected rule group, expected a mapping with `name` and `rules`.');
  });
}

interface Around {
  manifest: boolean;
  /** Names of the groups before, with their places. */
  names: Map<string, Span>;
}

function readGroup(group: Record<string, unknown>, pointer: string, around: Around, reading: SnippetReading): void {
  const also = around.manifest ? OF_THE_OPERATOR : [];
  checkKeys(group, { level: 'group', pointer, also }, reading);
  const name = readGroupName(group, pointer, around.names, reading);
  for (const key of ['interval', 'query_offset']) checkDuration(group[key], `${pointer}/${key}`, key, reading);
  checkLimit(group.limit, `${pointer}/limit`, reading);
  readNames(group.labels, `${pointer}/labels`, 'label', reading);
  readRules(group.rules, `${pointer}/rules`, name, reading);
}

const OF_THE_OPERATOR = ['partial_response_strategy'];

function readRules(rules: unknown, pointer: string, group: string, reading: SnippetReading): void {
  if (rules === null || rules === undefined) return;
  if (!Array.isArray(rules)) {
    const span = reading.textSpan(pointer);
    reading.report(
      span,
      'Unexpected value for `rules`, expected a list: begin each rule with `- alert:` or `- record:`.',
    );
    return;
  }
  for (const [at, rule] of rules.entries()) readRule(rule, `${pointer}/${at}`, group, reading);
}

function readGroupName(
  group: Record<string, unknown>,
  pointer: string,
  names: Map<string, Span>,
  reading: SnippetReading,
): string {
  const place = `${pointer}/name`;
  const name = reading.scalar(place, group.name);
  if (name === undefined || name === '') {
    reading.report(
      startOf(reading.textSpan(place)),
      'Found a rule group without a name, add `name:`; Prometheus refuses the whole file.',
    );
    return '';
  }
  const span = reading.textSpan(place);
  const first = names.get(name);
  if (first) {
    reading.report(span, `Repeated group name ${quoted(name)}, expected each name once in a file: rename this group.`, {
      related: { span: first, message: `${quoted(name)} stands here first.` },
    });
  } else names.set(name, span);
  return name;
}

function checkLimit(value: unknown, pointer: string, reading: SnippetReading): void {
  if (value === undefined || value === null || Number.isInteger(value)) return;
  reading.report(reading.textSpan(pointer), 'Unexpected `limit`, expected a whole number of alerts or series.');
}

/** What is missing in a long block is reported where the block begins. */
function startOf([start, end]: Span): Span {
  return [start, Math.min(end, start + 1)];
}
