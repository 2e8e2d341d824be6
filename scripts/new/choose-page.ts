import { answersAlerts, coverage, HandbookError, type Kind, nearest, quoted } from '../../plugins/core/index.ts';
import type { Ask } from './ask.ts';
import { idOfNewPage } from './name-of-page.ts';
import type { Surroundings } from './plan-page.ts';

/** The kind that was named, else the one that is chosen on the terminal. */
export async function chooseKind(id: string | undefined, kinds: readonly Kind[], ask: Ask): Promise<Kind> {
  const ids = kinds.map((kind) => kind.id);
  const meaning = 'What the page is about.';
  const chosen = id ?? (await ask({ name: 'kind', meaning, example: 'runbook', choices: ids }));
  if (chosen === undefined) {
    throw new HandbookError('Found no kind of page, expected one, such as `handbook new runbook etcdNoLeader`.', {
      hint: '`handbook kinds` lists the kinds of pages.',
    });
  }
  return kinds.find((kind) => kind.id === chosen) ?? refuseKind(chosen, ids);
}

/** A name for the page; for a page that answers alerts, those that have none yet are offered. */
export async function askForName(kind: Kind, around: Surroundings, ask: Ask): Promise<string> {
  const wanted = answersAlerts(kind)
    ? coverage(around.handbook, around.graph).lists.mostWanted.map(({ name }) => name)
    : [];
  const name = await ask({
    name: 'name',
    meaning: wanted.length > 0 ? 'The alert that it answers, or a name of its own.' : 'The name that others will use.',
    example: wanted[0] ?? 'lost-leader',
    choices: wanted,
    open: true,
    fault: (answer) =>
      wanted.includes(answer) ? undefined : faultOf(() => idOfNewPage(answer, kind, around.handbook.today)),
  });
  if (name !== undefined) return name;
  throw new HandbookError(
    `Found no name, expected one, such as \`handbook new ${kind.id} ${wanted[0] ?? 'lost-leader'}\`.`,
    {
      hint: 'The name becomes the file and the address of the page.',
    },
  );
}

function refuseKind(id: string, known: readonly string[]): never {
  const guess = nearest(id, known);
  throw new HandbookError(`Unknown kind ${quoted(id)}${guess === undefined ? '.' : `, did you mean \`${guess}\`?`}`, {
    hint: '`handbook kinds` lists the kinds of pages.',
  });
}

function faultOf(judge: () => unknown): string | undefined {
  try {
    judge();
    return undefined;
  } catch (error) {
    if (error instanceof HandbookError) return error.message;
    throw error;
  }
}
