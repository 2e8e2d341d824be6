import { readTables } from '../load/read-tables.ts';
import type { PageContent } from '../model/page-content.ts';
import { withoutControls } from '../model/plain-text.ts';
import type { Span } from '../model/span.ts';
import { readTimelineTime } from '../rules/timeline-time.ts';
import type { Refuse } from './read-run.ts';

const MOST_ROWS = 1000;
const LONGEST_EVENT = 3000;

/** The timeline of a run as a Markdown table of two columns, each row proved to be a time and an event. */
export function readRunTimeline(
  text: string,
  { headings, html }: Pick<PageContent, 'headings' | 'html'>,
  firstDay: string,
  refuse: Refuse,
): string {
  const heading = headings.find((one) => one.depth === 2 && one.text === 'Timeline');
  if (heading === undefined) return refuse([0, 0], 'It has no section `## Timeline`, expected a table below it.');
  const table = readTables(text).find(({ span }) => span[0] > heading.span[0]);
  if (table === undefined)
    return refuse(heading.span, 'There is no table below it, expected `Time (UTC)` and `Event`.');
  const inside = html.find(({ span }) => span[0] >= table.span[0] && span[1] <= table.span[1]);
  if (inside) refuse(inside.span, 'Found HTML, expected text: write `\\<` for the sign.');
  const [head, ...rows] = table.rows;
  if (head?.length !== 2)
    refuse(table.span, `The table has ${head?.length} columns, expected \`Time (UTC)\` and \`Event\`.`);
  if (rows.length > MOST_ROWS) refuse(table.span, `The table has more than ${MOST_ROWS} rows.`);
  let day = firstDay;
  const lines = rows.map((cells) => {
    const [time, event] = cells;
    if (time === undefined || event === undefined) return refuse(time?.span ?? table.span, 'The row has no event.');
    const read = readTimelineTime(time.text, day);
    if ('fault' in read) return refuse(time.span, read.fault);
    day = read.day;
    if (sizeOf(event.span) > LONGEST_EVENT) refuse(event.span, `The event has more than ${LONGEST_EVENT} characters.`);
    return `| ${[time, event].map(({ span }) => withoutControls(text.slice(...span))).join(' | ')} |`;
  });
  return ['| Time (UTC) | Event |', '| --- | --- |', ...lines].join('\n');
}

function sizeOf([start, end]: Span): number {
  return end - start;
}
