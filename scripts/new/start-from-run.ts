import { addressOf, HandbookError, type Kind, type RunRecord } from '../../plugins/core/index.ts';
import type { Ask } from './ask.ts';
import type { PageWish } from './plan-page.ts';

type Start = Pick<PageWish, 'name' | 'start'>;

/** What the record of a run says already about the analysis that is to be written. Whether the runbook helped may be asked. */
export async function startFromRun(run: RunRecord, name: string | undefined, kind: Kind, ask: Ask): Promise<Start> {
  if (kind.id !== 'rca') {
    throw new HandbookError(`\`--from\` starts a page of the kind \`rca\`, not of the kind \`${kind.id}\`.`);
  }
  const { alerts, runbooks, service, started, timeline } = run;
  const day = started.slice(0, 10);
  const given = name ?? addressOf([...alerts, ...runbooks][0] ?? 'incident');
  const helped = run.helped ?? (runbooks.length > 0 ? await ask(HELPED) : undefined);
  const values = {
    ...(service !== undefined && { services: [service] }),
    started,
    ...(alerts.length > 0 && { 'alerts-fired': alerts }),
    ...(runbooks.length > 0 && {
      'runbooks-used': runbooks.map((runbook) => ({ runbook, ...(helped !== undefined && { helped }) })),
    }),
  };
  return {
    name: /^\d{4}-\d{2}-\d{2}-./.test(given) ? given : `${day}-${given}`,
    start: { values, sections: { Timeline: timeline } },
  };
}

const HELPED = {
  name: 'helped',
  meaning: 'Whether the runbook did what it is for.',
  example: 'partly',
  choices: ['yes', 'partly', 'no'],
};
