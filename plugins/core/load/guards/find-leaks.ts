import { placesOfPhrases } from '../../model/places-of-phrases.ts';
import type { ParseFinding } from '../../model/problem.ts';
import { chatChannels } from './chat-channels.ts';
import { knownNames } from './known-names.ts';
import type { Leak, LeakFinder, LeakSettings } from './leak.ts';
import { passingLinks } from './passing-links.ts';
import { personalMail } from './personal-mail.ts';
import { privateAddresses } from './private-addresses.ts';
import { privateHosts } from './private-hosts.ts';

const FINDERS: readonly LeakFinder[] = [
  knownNames,
  privateAddresses,
  privateHosts,
  chatChannels,
  personalMail,
  passingLinks,
];

/** All words that a leak may begin with. */
export function leakWords(settings: LeakSettings): string[] {
  return FINDERS.flatMap((finder) => [...finder.words(settings)]);
}

/** Finds what tells of the inside. `words` are those of `leakWords` that stand in the text. */
export function findLeaks(
  file: string,
  text: string,
  words: ReadonlySet<string>,
  settings: LeakSettings,
): ParseFinding[] {
  const leaks = FINDERS.filter((finder) => {
    const wanted = finder.words(settings);
    return wanted.length === 0 || wanted.some((word) => words.has(word));
  }).flatMap((finder) => [...finder.find(text, settings)]);
  if (holdsName(file, settings)) leaks.push({ span: [0, 0], message: NAMED_FILE, certain: true });
  return withoutOverlaps(leaks).map(({ span, message, suggestion, certain }) => ({
    rule: 'leaks',
    file,
    span,
    message,
    secret: true,
    ...(certain && { severity: 'error' as const }),
    // In configuration another address would be another target.
    ...(suggestion && file.endsWith('.md') && { suggestion }),
  }));
}

/** Names of files are published too, as addresses. */
function holdsName(file: string, { names = [] }: LeakSettings): boolean {
  return placesOfPhrases(file.replace(/[-_./]+/g, ' '), names).length > 0;
}

const NAMED_FILE =
  'The path of this file holds a name that the settings list as confidential, and becomes an address; rename it.';

/** Of leaks at one place, a certain one counts, else the longer. */
function withoutOverlaps(leaks: readonly Leak[]): Leak[] {
  const length = ({ span }: Leak): number => span[1] - span[0];
  const weight = (leak: Leak): number => (leak.certain ? 1e9 : 0) + length(leak);
  const kept: Leak[] = [];
  for (const leak of [...leaks].sort((a, b) => a.span[0] - b.span[0] || weight(b) - weight(a))) {
    const last = kept.at(-1);
    if (last === undefined || leak.span[0] >= last.span[1]) kept.push(leak);
    else if (weight(leak) > weight(last)) kept[kept.length - 1] = leak;
  }
  return kept;
}
