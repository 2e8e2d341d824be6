import { plainText } from '../model/plain-text.ts';
import type { Paint } from '../model/reporter.ts';
import type { DraftedAlert, DraftReport } from './draft-report.ts';

/** Says for people which runbooks were drafted, and why the other alerts got none. */
export function explainDrafts({ alerts, faults, summary, written }: DraftReport, paint: Paint): string {
  if (faults.length > 0) {
    const lines = faults.map(
      ({ source, line, message }) => `  ${plainText(source)}:${line}  ${plainText(message, 500)}\n`,
    );
    return `${paint('error', 'Nothing was drafted, for these reasons')}\n${lines.join('')}`;
  }
  const of = (action: DraftedAlert['action']): DraftedAlert[] => alerts.filter((alert) => alert.action === action);
  const { drafted, answered, elsewhere, conflict } = summary;
  const figures = Object.entries({
    'answered already': answered,
    'answered elsewhere': elsewhere,
    'in conflict': conflict,
  });
  const others = figures.filter(([, figure]) => figure > 0).map(([what, figure]) => `${figure} ${what}`);
  const verb = written ? 'Drafted' : 'Would draft';
  const count = drafted === 0 ? 'Nothing to draft' : `${verb} ${drafted} ${drafted === 1 ? 'runbook' : 'runbooks'}`;
  return [
    section(paint('error', 'Not written: a person must decide'), of('conflict').map(conflictLine)),
    section('Drafts: a person must still say how bad it is, find the cause and end it', of('drafted').map(draftLine)),
    section('Answered on another site', of('elsewhere').map(elsewhereLine)),
    `${[`${count} for ${summary.alerts} ${summary.alerts === 1 ? 'alert' : 'alerts'}`, ...others].join(', ')}.\n`,
  ].join('');
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${title}\n${lines.join('')}\n`;
}

function conflictLine({ runbook = '', reason = '' }: DraftedAlert): string {
  return `  ${plainText(runbook)}  ${reason}\n`;
}

function draftLine({ runbook = '', service }: DraftedAlert): string {
  return `  ${plainText(runbook)}${service === undefined ? '  the rule states no service: move it into the folder of one' : ''}\n`;
}

function elsewhereLine({ alert, url = '' }: DraftedAlert): string {
  return `  ${plainText(alert)}  ${plainText(url)}\n`;
}
