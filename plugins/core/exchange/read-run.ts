import { join } from 'node:path';
import { readKinds } from '../kinds/read-kinds.ts';
import { toolkitFolder } from '../kinds/toolkit-folder.ts';
import { type ParsedMarkdown, parseMarkdown } from '../load/parse-markdown.ts';
import { placeFrontMatter } from '../load/place-front-matter.ts';
import { readFrontMatter } from '../load/read-front-matter.ts';
import { HandbookError } from '../model/handbook-error.ts';
import { quoted } from '../model/plain-text.ts';
import { indexLines, type Span } from '../model/span.ts';
import { readRunTimeline } from './read-run-timeline.ts';

/** What the site hands over of a run. */
export interface RunRecord {
  alerts: string[];
  runbooks: string[];
  service?: string;
  /** `2026-11-20T07:52:10Z`. */
  started: string;
  helped?: string;
  /** A Markdown table, as root cause analyses have it. */
  timeline: string;
}

/** Refuses a run with a sentence, at a place of its text. */
export type Refuse = (span: Span, message: string) => never;

// The site's own limits stay far below it.
const LONGEST = 1_000_000;

/**
 * Reads a run that the site handed over and anybody may have edited since. Throws a HandbookError with line and column for
 * what it does not understand: a record that is half read would look complete. `name` is for messages.
 */
export function readRun(text: string, name: string): RunRecord {
  const refuse: Refuse = ([start], message) => {
    const { line, column } = indexLines(text).positionAt(start);
    throw new HandbookError(`${quoted(name)} is no run that can be used, ${line}:${column}: ${message}`, {
      hint: HINT,
    });
  };
  if (text.length > LONGEST) refuse([0, 0], `It has more than ${LONGEST} characters.`);
  const parsed = parseMarkdown(text);
  const fields = fieldsOf(text, parsed, refuse);
  // The schema has just proved the fields.
  const {
    alerts = [],
    runbooks = [],
    started,
    service,
    helped,
  } = fields as unknown as Partial<RunRecord> & {
    started: string;
  };
  return {
    alerts,
    runbooks,
    started,
    ...(service !== undefined && { service }),
    ...(helped !== undefined && { helped }),
    timeline: readRunTimeline(text, parsed.content, started.slice(0, 10), refuse),
  };
}

const HINT = 'Download it again from the page, below "Record of the run".';

function fieldsOf(text: string, { frontMatter: block }: ParsedMarkdown, refuse: Refuse): Record<string, unknown> {
  const { frontMatter, findings } = readFrontMatter('', text, block);
  const [finding] = findings;
  if (finding) refuse(finding.span, finding.message);
  if (block === undefined) refuse([0, 0], 'It has no front matter, expected `handbook-run: 1` and `started` in it.');
  const { schemaFaults } = readKinds([join(toolkitFolder(), 'schemas')]);
  const [fault] = schemaFaults('run', frontMatter.value, () => placeFrontMatter(frontMatter, () => text).places);
  if (fault) refuse(fault.span, fault.message);
  return frontMatter.value;
}
