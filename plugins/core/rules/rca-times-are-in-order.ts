import { readTables, type Table, type TableCell } from '../load/read-tables.ts';
import type { Document } from '../model/document.ts';
import type { Kind } from '../model/kind.ts';
import { quoted } from '../model/plain-text.ts';
import type { Finding } from '../model/problem.ts';
import { defineRule } from '../model/rule.ts';
import type { Span } from '../model/span.ts';
import { sectionsOf } from './section-headings.ts';
import { readTimelineTime } from './timeline-time.ts';

export const rcaTimesAreInOrder = defineRule({
  id: 'rca-times-are-in-order',
  severity: 'error',
  description: 'The times of an analysis are in UTC and follow each other, in the front matter and in the timeline.',
  *document(document, handbook) {
    if (document.kind !== 'rca') return;
    const kind = handbook.kinds.find(({ id }) => id === 'rca');
    yield* orderOfFields(document);
    if (kind !== undefined) yield* orderOfTimeline(document, kind);
  },
});

const MOMENTS = ['started', 'detected', 'mitigated', 'resolved'];

function* orderOfFields({ file, frontMatter }: Document): Generator<Finding> {
  let earlier: { field: string; text: string } | undefined;
  for (const field of MOMENTS) {
    const text = frontMatter.value[field];
    if (typeof text !== 'string' || Number.isNaN(Date.parse(text))) continue;
    if (earlier !== undefined && Date.parse(text) < Date.parse(earlier.text)) {
      const message = `\`${field}\` is ${quoted(text)}, before \`${earlier.field}\` at ${quoted(earlier.text)}; correct one of them, the durations are counted from both.`;
      yield { file, span: frontMatter.places[`/${field}`]?.value ?? frontMatter.span, message };
    } else earlier = { field, text };
  }
}

function* orderOfTimeline(document: Document, kind: Kind): Generator<Finding> {
  const { file, frontMatter } = document;
  const found = timelineOf(document, kind);
  if (found === undefined) return;
  const { heading, table } = found;
  if (table === undefined) {
    const message =
      'The timeline has no table; write one with the columns `Time (UTC)` and `Event`, a row for each event.';
    const isDraft = frontMatter.value.state === 'draft';
    yield { file, span: heading, message, ...(isDraft && { severity: 'warning' }) };
    return;
  }
  const [head, ...rows] = table.rows;
  const title = head?.[0];
  if (title !== undefined && !/\butc\b/i.test(title.text)) {
    const message = `The first column of the timeline is called ${quoted(title.text)}, expected \`Time (UTC)\`: readers elsewhere cannot know the time zone.`;
    yield { file, span: title.span, message };
  }
  const { started } = frontMatter.value;
  yield* orderOfRows(file, rows, typeof started === 'string' ? started.slice(0, 10) : undefined);
}

function* orderOfRows(file: string, rows: readonly TableCell[][], firstDay: string | undefined): Generator<Finding> {
  let day = firstDay;
  let latest: { time: number; text: string } | undefined;
  for (const [cell] of rows) {
    if (cell === undefined) continue;
    const { span, text } = cell;
    const read = readTimelineTime(text, day);
    if ('fault' in read) {
      yield { file, span, message: read.fault };
      continue;
    }
    day = read.day;
    if (read.time === undefined) continue;
    if (latest !== undefined && read.time < latest.time) {
      const message = `${quoted(text)} stands below ${quoted(latest.text)}, which is later; put the rows in order, and write the date where a new day begins.`;
      yield { file, span, message };
    } else latest = { time: read.time, text };
  }
}

/** The section's heading, and the first table below it. */
function timelineOf(document: Document, { sections }: Kind): { heading: Span; table: Table | undefined } | undefined {
  const spec = sections.find(({ title }) => title === 'Timeline');
  const heading = spec && sectionsOf(document, sections).get(spec);
  if (heading === undefined) return undefined;
  const next = document.content.headings.find(({ depth, span }) => depth <= 2 && span[0] > heading.span[0]);
  const end = next?.span[0] ?? document.text.length;
  const table = readTables(document.text).find(({ span }) => span[0] > heading.span[0] && span[1] <= end);
  return { heading: heading.span, table };
}
