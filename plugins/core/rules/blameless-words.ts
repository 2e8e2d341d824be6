import type { Severity } from '../model/problem.ts';

/** Words that put a person in the place of a cause, why they hurt, and what to write instead. */
export interface BlamingWords {
  pattern: RegExp;
  severity: Severity;
  reason: string;
}

const PERSON = `(?:${[
  'engineers?',
  'operators?',
  'administrators?',
  'admins?',
  'sysadmins?',
  'technicians?',
  'developers?',
  'colleagues?',
  'employees?',
  'contractors?',
  'interns?',
  'responders?',
  'programmers?',
  'team members?',
  'members? of staff',
  'on-call person',
  'person on call',
].join('|')})`;
// Not `they`: in an analysis that is as often the servers.
const SOMEBODY = String.raw`(?:(?:an?|the|our|one|one of our|one of the|two|several|some)\s+(?:[\w-]+\s+){0,2}${PERSON}|someone|somebody|(?:the|our)\s+(?:[\w-]+\s+){0,2}team|we|he|she)`;
const PARTICIPLE = String.raw`(?:(?:also|never|already|not|probably|simply|instead|at least)\s+){0,2}(?:\w{2,}ed|been|known|seen|done|had|made|taken|thought|caught|found|told|kept|given|written|read|run|gone|held|led|left|sent|set|shut|stood|begun|chosen|drawn|understood)`;

const PERSON_AS_CAUSE =
  'it names a person as the cause, so the search stops where it gets useful; say what made the action look right, and what let it through';
const FAILURE =
  'it judges what somebody did by what was known later; say what they saw at that moment, and what would have shown more';
const COUNTERFACTUAL =
  'it tells of events that did not take place, which explains nothing; say what happened and why it made sense, and put the wish into the follow-ups';

/** In the order in which they are tried; of hits that overlap, the first counts. */
export const BLAMING_WORDS: readonly BlamingWords[] = [
  words(
    String.raw`(?:human|operator|pilot|engineer|administrator|personal)\s+(?:error|mistake|failure)s?`,
    'error',
    PERSON_AS_CAUSE,
  ),
  words(
    'careless(?:ly|ness)?|negligen(?:t|ce|tly)|incompeten(?:t|ce)|sloppy|sloppiness|stupid(?:ly|ity)?',
    'error',
    PERSON_AS_CAUSE,
  ),
  words(
    String.raw`${SOMEBODY}\s+(?:was|were|is|are)\s+(?:to blame|at fault|responsible for the (?:outage|incident|failure))`,
    'error',
    PERSON_AS_CAUSE,
  ),
  words(
    String.raw`${SOMEBODY}\s+(?:(?:had|has|have)\s+)?(?:accidentally|mistakenly|wrongly|erroneously|inadvertently|carelessly)\s+\w+`,
    'error',
    PERSON_AS_CAUSE,
  ),
  words(
    String.raw`${SOMEBODY}\s+(?:(?:had|has|have)\s+)?(?:failed|forgot|forgotten|neglected)\s+to`,
    'warning',
    FAILURE,
  ),
  words(String.raw`(?:should|ought\s+to)(?:\s+not|n['’]t)?\s+have\s+${PARTICIPLE}`, 'warning', COUNTERFACTUAL),
  words(String.raw`${SOMEBODY}\s+could(?:\s+not|n['’]t)?\s+have\s+${PARTICIPLE}`, 'warning', COUNTERFACTUAL),
  words(String.raw`if\s+only`, 'warning', COUNTERFACTUAL),
  words(
    String.raw`(?:if\s+${SOMEBODY}\s+had|had\s+${SOMEBODY})\s+(?:not\s+)?(?:only\s+)?\w+`,
    'warning',
    COUNTERFACTUAL,
  ),
];

function words(source: string, severity: Severity, reason: string): BlamingWords {
  return { pattern: new RegExp(String.raw`\b(?:${source})\b`, 'gi'), severity, reason };
}
