import type { ParseFinding } from '../../model/problem.ts';
import { runSecretEngine } from './secret-engine.ts';
import { type FoundSecret, findSecretShapes } from './secret-shapes.ts';

/** Finds what looks like a secret. Imported only where a text may hold one. */
export function findSecrets(file: string, text: string, allow: readonly string[]): ParseFinding[] {
  const found = [...runSecretEngine(file, text), ...findSecretShapes(text)].sort((a, b) => a.span[0] - b.span[0]);
  // Of a real one nobody can say that it may stand here.
  const left = found.filter(({ span, example }) => !(example && allow.includes(text.slice(...span))));
  return withoutOverlaps(left).map(({ span, what, example }) => ({
    rule: 'secrets',
    file,
    span,
    message: example ? exampleMessage(what) : message(what),
    secret: true,
    ...(example && { severity: 'warning' as const }),
  }));
}

function message(what: string): string {
  return `What stands here looks like a secret (${what}): treat it as stolen and revoke it, then write a placeholder such as \`<token>\`.`;
}

function exampleMessage(what: string): string {
  return `The example of a vendor's manual (${what}) stands here, which looks like a secret to every scanner; write a placeholder such as \`<token>\`.`;
}

/** Two patterns may know the same secret. */
function withoutOverlaps(found: readonly FoundSecret[]): FoundSecret[] {
  const kept: FoundSecret[] = [];
  for (const secret of found) if (secret.span[0] >= (kept.at(-1)?.span[1] ?? 0)) kept.push(secret);
  return kept;
}
