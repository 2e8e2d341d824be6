import { type Node, proposeRunbook, runbookToName } from '../../core/index.ts';
import type { RunbookProposal } from '../props.ts';
import type { Site } from '../site/open-site.ts';
import { newPageForm } from './source-links.ts';

/** The runbook to start from for an alert that has none; undefined where its name cannot be that of a page. */
export function runbookProposal({ handbook, graph }: Site, alert: Node): RunbookProposal | undefined {
  const proposed = proposeRunbook(alert, { handbook, graph });
  if (proposed === undefined) return undefined;
  const { kind, name, service, file, text } = proposed;
  return { file, text, command: commandFor(kind, name, service === undefined), ...formOf(handbook) };
}

/** The same for a name that no rule has: `{name}` stands for it. */
export function unnamedProposal({ handbook }: Site): RunbookProposal | undefined {
  const proposed = runbookToName(handbook);
  if (proposed === undefined) return undefined;
  const { kind, name, file, text } = proposed;
  return { file, text, command: commandFor(kind, name, true), ...formOf(handbook) };
}

function commandFor(kind: string, name: string, withService: boolean): string {
  const quoted = /^[\w.{}-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`;
  return `handbook new ${kind} ${quoted}${withService ? ' --service <service>' : ''}`;
}

function formOf({ settings }: Site['handbook']): Pick<RunbookProposal, 'form'> {
  const form = newPageForm(settings);
  return form === undefined ? {} : { form };
}
