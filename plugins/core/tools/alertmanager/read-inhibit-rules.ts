import type { SnippetReading } from '../snippet-reading.ts';
import { checkShape, REFUSED, startOf } from './check-shape.ts';
import type { InhibitRuleFacts } from './facts.ts';
import { labelTest } from './matchers/label-test.ts';
import { readLabels } from './read-labels.ts';
import { readMatchers } from './read-matchers.ts';
import { fieldsOf, isSet, type Shape } from './shapes/shape.ts';

const inhibitRule: Shape = {
  what: 'an inhibit rule',
  fields: fieldsOf({
    text: 'name',
    texts: 'equal',
    anything: 'source_match source_match_re source_matchers target_match target_match_re target_matchers sources',
  }),
  also({ sources, ...fields }) {
    if (!Array.isArray(sources) || sources.length === 0) return undefined;
    const beside = ['source_match', 'source_match_re', 'source_matchers', 'equal'].find((name) => isSet(fields[name]));
    if (beside === undefined) return undefined;
    return { field: beside, message: `Found \`${beside}\` beside \`sources\`, move it into a source;` };
  },
};

const inhibitSource: Shape = {
  what: 'a source of an inhibit rule',
  fields: fieldsOf({ anything: 'matchers', texts: 'equal' }),
};

/** Reads the rules by which some alerts silence others. */
export function readInhibitRules(value: unknown, pointer: string, reading: SnippetReading): InhibitRuleFacts[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    const span = startOf(reading.textSpan(pointer));
    reading.report(span, `Unexpected value for \`inhibit_rules\`, expected a list of rules; ${REFUSED}`);
    return [];
  }
  return value.flatMap((item: unknown, at) => readInhibitRule(item, `${pointer}/${at}`, reading) ?? []);
}

function readInhibitRule(item: unknown, pointer: string, reading: SnippetReading): InhibitRuleFacts | undefined {
  const fields = checkShape(item, pointer, inhibitRule, reading);
  if (fields === undefined) return undefined;
  const name = isSet(fields.name) ? reading.scalar(`${pointer}/name`, fields.name) : undefined;
  const keys = (side: string) => ({
    matchers: `${side}_matchers`,
    match: `${side}_match`,
    matchRe: `${side}_match_re`,
  });
  const sources = Array.isArray(fields.sources) ? fields.sources : [];
  return {
    ...(name !== undefined && { name }),
    source: [
      ...readMatchers(fields, pointer, keys('source'), reading),
      ...sources.flatMap((source: unknown, at) => readSource(source, `${pointer}/sources/${at}`, reading)),
    ],
    target: readMatchers(fields, pointer, keys('target'), reading),
    equal: readLabels(fields.equal, `${pointer}/equal`, 'equal', reading),
  };
}

function readSource(source: unknown, pointer: string, reading: SnippetReading) {
  const fields = checkShape(source, pointer, inhibitSource, reading);
  if (fields === undefined) return [];
  readLabels(fields.equal, `${pointer}/equal`, 'equal', reading);
  const matchers = readMatchers(fields, pointer, { matchers: 'matchers' }, reading);
  if (matchers.every((matcher) => labelTest(matcher)(''))) {
    const message = 'Found a source that every alert is, add a matcher that asks for a label;';
    reading.report(startOf(reading.textSpan(pointer)), `${message} ${REFUSED}`);
  }
  return matchers;
}
