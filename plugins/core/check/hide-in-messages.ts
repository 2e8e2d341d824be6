import type { ParseFinding } from '../model/problem.ts';

/** Shorter texts are part of too many words, and of too little use to anybody. */
const SHORTEST = 4;
/** A message shows a long name in part; so much of it is enough to know it by. */
const BEGINNING = 16;

/**
 * Takes secrets out of what other rules say: a link may hold a password, a label an address, and messages quote both. What
 * looks like a secret is hidden in every message, what tells of the inside in those about its file.
 */
export function hideInMessages(
  findings: readonly ParseFinding[],
  textOf: (file: string) => string,
): readonly ParseFinding[] {
  const byFile = new Map<string, Set<string>>();
  for (const { file, span, secret, rule } of findings) {
    const text = secret ? textOf(file).slice(...span) : '';
    const where = rule === 'secrets' ? '' : file;
    if (text.length >= SHORTEST) byFile.set(where, (byFile.get(where) ?? new Set()).add(text));
  }
  if (byFile.size === 0) return findings;
  return findings.map((finding) => (finding.secret ? finding : withoutSecrets(finding, byFile)));
}

function withoutSecrets(finding: ParseFinding, byFile: ReadonlyMap<string, ReadonlySet<string>>): ParseFinding {
  const secrets = [...(byFile.get('') ?? []), ...(byFile.get(finding.file) ?? [])];
  const hide = (message: string): string => secrets.reduce(withoutText, message);
  const { suggestion, related, ...rest } = finding;
  return {
    ...rest,
    message: hide(finding.message),
    // Half of a text is no suggestion.
    ...(suggestion && hide(suggestion.text) === suggestion.text && { suggestion }),
    ...(related && { related: related.map((place) => ({ ...place, message: hide(place.message) })) }),
  };
}

function withoutText(message: string, text: string): string {
  let shown = message.replaceAll(text, '****');
  const beginning = text.length > BEGINNING ? text.slice(0, BEGINNING) : text;
  for (let at = shown.indexOf(beginning); at >= 0; at = shown.indexOf(beginning)) {
    const rest = shown.slice(at + beginning.length).replace(/^[^\s`]*/, '');
    shown = `${shown.slice(0, at)}****${rest}`;
  }
  return shown;
}
