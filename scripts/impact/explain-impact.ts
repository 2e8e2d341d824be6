import {
  type Impact,
  type Paint,
  type Pointer,
  plainPath,
  plainText,
  quoted,
  type ValueChange,
} from '../../plugins/core/index.ts';
import type { Base } from './find-base.ts';

/** Says in words what a change breaks and touches. */
export function explainImpact(found: Impact, base: Base, paint: Paint): string {
  const sections = [
    section(
      'Breaks',
      found.problems.came.map((problem) => explainProblem(problem, paint)),
    ),
    section(
      'Mends',
      found.problems.went.map((problem) => explainProblem(problem, paint)),
    ),
    section('Pages', found.pages.map(explainPage)),
    section('Alerts', found.alerts.map(explainAlert)),
    section('Recording rules', found.records.map(explainRecord)),
    section('Runbooks of alerts', explainCoverage(found.coverage)),
  ].flatMap((write) => write(paint));
  const since = base.isMergeBase ? `since the branch left ${quoted(base.name)}` : `compared with ${quoted(base.name)}`;
  const head = `${paint('strong', `What changed ${since}`)} ${paint('quiet', `(${base.commit.slice(0, 12)})`)}`;
  return `${[head, ...(sections.length === 0 ? ['Nothing that the handbook knows of.'] : sections)].join('\n\n')}\n`;
}

function section(title: string, entries: readonly string[]): (paint: Paint) => string[] {
  return (paint) => (entries.length === 0 ? [] : [[paint('strong', title), ...entries].join('\n')]);
}

function explainProblem(
  { file, range, severity, message, rule }: Impact['problems']['came'][number],
  paint: Paint,
): string {
  const place = `${plainPath(file)}:${range.start.line}:${range.start.column}`;
  return `  ${place} ${paint(severity, severity)}  ${message}  ${paint('quiet', rule)}`;
}

function explainPage({ change, file, before, kind, pointedAtBy, headings }: Impact['pages'][number]): string {
  const told = headings.map((heading) => {
    const was = heading.before === undefined ? '' : `${quoted(heading.before.text)} is now `;
    const verb = heading.change === 'renamed' ? '' : ` ${heading.change}`;
    return [`      heading ${was}${quoted(heading.text)}${verb}`, ...explainPointers(heading.pointedAtBy, '        ')];
  });
  const name = before === undefined ? plainPath(file) : `${plainPath(before)} is now ${plainPath(file)}`;
  return [`  ${change.padEnd(7)}  ${name}  (${kind})`, ...told.flat(), ...explainPointers(pointedAtBy)].join('\n');
}

function explainAlert({
  change,
  name,
  before,
  places,
  values,
  runbooks,
  pointedAtBy,
}: Impact['alerts'][number]): string {
  const shown = before === undefined ? quoted(name) : `${quoted(before)} is now ${quoted(name)}`;
  const answers = runbooks.map((runbook) => plainText(runbook)).join(', ');
  return [
    `  ${change.padEnd(7)}  ${shown}${placeOf(places)}`,
    ...values.map(explainValue),
    answers === '' ? '      no runbook answers it' : `      answered by ${answers}`,
    ...explainPointers(pointedAtBy.filter(({ from }) => !runbooks.includes(from))),
  ].join('\n');
}

function explainRecord({ change, name, places, values, usedBy }: Impact['records'][number]): string {
  const users = usedBy.slice(0, MOST).map(quoted).join(', ');
  const more = usedBy.length > MOST ? ` and ${usedBy.length - MOST} more` : '';
  return [
    `  ${change.padEnd(7)}  ${quoted(name)}${placeOf(places)}`,
    ...values.map(explainValue),
    ...(users === '' ? [] : [`      ${change === 'went' ? 'still used by' : 'used by'} ${users}${more}`]),
  ].join('\n');
}

function explainValue({ field, before, after }: ValueChange): string {
  const shown = (value: string | null): string => (value === null ? 'nothing' : quoted(value));
  return `      ${field}: ${shown(before)} is now ${shown(after)}`;
}

function explainCoverage({ before, after, lost, gained, uncovered }: Impact['coverage']): string[] {
  const lines = [
    ...lost.map(({ alert, runbook }) => `  lost     ${quoted(alert)} had ${plainText(runbook)}`),
    ...gained.map(({ alert, runbook }) => `  gained   ${quoted(alert)} has ${plainText(runbook)}`),
    ...uncovered.map((alert) => `  missing  ${quoted(alert)} came without one`),
  ];
  const share = ({ withRunbook, alerts }: Impact['coverage']['before']): string => `${withRunbook} of ${alerts}`;
  const isSame = share(before) === share(after);
  return lines.length === 0 && isSame
    ? []
    : [...lines, `  ${share(before)} alerts had one, ${share(after)} have one now`];
}

function explainPointers(pointers: readonly Pointer[], indent = '      '): string[] {
  const shown = pointers.slice(0, MOST).map(({ from, file, line, column, label }) => {
    const place = `${plainPath(file)}:${line}:${column}`;
    return `${indent}${place} ${from === file ? '' : `${plainPath(from)} `}${label === 'links to' ? 'links to it' : `(${plainText(label)})`}`;
  });
  const left = pointers.length - shown.length;
  return left > 0 ? [...shown, `${indent}and ${left} more places`] : shown;
}

const MOST = 20;

function placeOf([first]: Impact['alerts'][number]['places']): string {
  return first === undefined ? '' : `  ${plainPath(first.file)}:${first.line}:${first.column}`;
}
