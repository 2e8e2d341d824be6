import { codeCell, textCell } from './markdown-cell.ts';
import type { Run, StepRecord } from './run-record.ts';

/**
 * A run as Markdown: what it concerned as front matter, then its timeline as root cause analyses have it. Whatever stands
 * in notes, steps and values is text in it: `handbook new rca --from` reads it back.
 */
export function runMarkdown(run: Run): string {
  const { alerts, runbooks, service, started, inputs, helped } = run;
  // JSON in one line is YAML too, and nothing in a value can end it.
  const fields: [string, unknown][] = [
    ['handbook-run', 1],
    ['alerts', alerts],
    ['runbooks', runbooks],
    ['service', service],
    ['started', started],
    ['inputs', Object.fromEntries(inputs)],
    ['helped', helped],
  ];
  const matter = fields.filter(([, value]) => value !== undefined).map(([name, value]) => `${name}: ${toJson(value)}`);
  const title = textCell([...alerts, ...runbooks][0] ?? 'Run');
  const head = `# ${title}, ${started.slice(0, 10)}`;
  return `---\n${matter.join('\n')}\n---\n\n${head}\n\n## Timeline\n\n${timeline(run)}\n`;
}

/** The name of the file that a run is downloaded as. */
export function runFileName({ alerts, runbooks, started }: Run): string {
  const name = ([...alerts, ...runbooks][0] ?? 'run').replace(/[^A-Za-z0-9_.-]+/g, '-').slice(0, 80);
  return `run-${started.slice(0, 16).replace(/[:T]/g, '-')}-${name}.md`;
}

function timeline({ started, runbooks, steps }: Run): string {
  const events = Object.values(steps).flatMap((step) => {
    const at = step.done ?? (step.note ? step.noted : undefined);
    return at === undefined ? [] : [{ at, event: eventOf(step) }];
  });
  const opened = runbooks.map(codeCell).join(', ');
  const all = [{ at: started, event: opened ? `Work begins with the runbook ${opened}` : 'Work begins' }, ...events];
  // Stable: what happened within one second stays in the order in which it was begun.
  all.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  let day = '';
  const rows = all.map(({ at, event }) => {
    const time = `${at.slice(0, 10) === day ? '' : `${at.slice(0, 10)} `}${at.slice(11, 16)}`;
    day = at.slice(0, 10);
    return `| ${time} | ${event} |`;
  });
  return ['| Time (UTC) | Event |', '| --- | --- |', ...rows].join('\n');
}

function eventOf({ section, text, command, done, note }: StepRecord): string {
  const step = [textCell(text), command === undefined ? '' : codeCell(command)].filter(Boolean).join(' ');
  const said = note ? `Note: ${textCell(note)}` : '';
  const what = done === undefined ? `${section}, not done: ${step}` : `${section}: ${step}`;
  return said === '' ? what : `${/[.:!?]$/.test(what) ? what : `${what}.`} ${said}`;
}

/** U+2028 and its kin may end a line for a reader of YAML. */
function toJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
