import type { CodeOwners } from '../model/handbook.ts';
import { quoted } from '../model/plain-text.ts';
import type { Finding } from '../model/problem.ts';
import { defineRule } from '../model/rule.ts';
import type { Sights } from '../model/sights.ts';
import { isOnlyGuess, nearest } from '../schema/nearest.ts';

export const ownerExists = defineRule({
  id: 'owner-exists',
  severity: 'warning',
  description: 'The owner of a page is a team that CODEOWNERS or a service knows.',
  across: {
    *owners({ documents, owners }) {
      const ofServices = new Set(documents.filter(({ kind }) => kind === 'service').flatMap(ownerOf));
      const known = new Set([...owners.teams, ...ofServices]);
      for (const document of documents) {
        const [owner] = ownerOf(document);
        const complaint = owner === undefined ? undefined : complaintAbout(owner, known, owners);
        if (complaint !== undefined) yield findingFor(document, complaint);
      }
    },
  },
});

interface Complaint {
  message: string;
  /** The one team that can be meant. */
  guess?: string;
}

function complaintAbout(owner: string, known: ReadonlySet<string>, owners: CodeOwners): Complaint | undefined {
  if (PERSON.test(owner)) {
    return { message: `${quoted(owner)} is a person, expected a team or a role: people move on and sleep.` };
  }
  const team = owner.replace(/^@.*\//, '');
  if (known.has(team) || known.has(owner)) return undefined;
  const guess = nearest(team, [...known]);
  if (guess !== undefined) {
    const message = `Unknown owner ${quoted(owner)}, did you mean ${quoted(guess)}?`;
    return { message, ...(isOnlyGuess(team, guess, known) && { guess }) };
  }
  // Without CODEOWNERS nothing lists all teams.
  if (owners.teams.size === 0) return undefined;
  const message = `Unknown owner ${quoted(owner)}: neither CODEOWNERS nor a service names this team; add it there, or name the team that answers.`;
  return { message };
}

type Owned = Sights['owners']['documents'][number];

/** `@ada` or a mail address; `@example/platform-team` is a team. */
const PERSON = /^(?:@[^/\s]+|[^@\s]+@[^@\s]+\.[^@\s]+)$/;

function ownerOf({ frontMatter }: Owned): string[] {
  const { owner } = frontMatter.value;
  return typeof owner === 'string' && owner !== '' ? [owner] : [];
}

function findingFor({ file, frontMatter }: Owned, { message, guess }: Complaint): Finding {
  const span = frontMatter.places['/owner']?.value ?? frontMatter.span;
  return { file, span, message, ...(guess !== undefined && { suggestion: { span, text: guess } }) };
}
