import { type Handbook, outsideChecks, type ParseFinding } from '../../plugins/core/index.ts';
import { isInstalled, runProgram } from './run-program.ts';

/** Runs what the tools' own checkers have to say of a handbook; a checker that is not installed is named once and left out. */
export async function runOutsideChecks(handbook: Handbook, say: (text: string) => void): Promise<ParseFinding[]> {
  const checks = outsideChecks(handbook);
  const missing = new Set([...new Set(checks.map(({ program }) => program))].filter((name) => !isInstalled(name)));
  for (const name of missing)
    say(`\`${name}\` is not installed, so its checks are left out: install it, or lint without --with-tools.`);
  const findings: ParseFinding[] = [];
  for (const { program, args, file, explain } of checks) {
    if (missing.has(program)) continue;
    const { code, output } = await runProgram(program, args, handbook.root);
    if (code === undefined) findings.push({ rule: 'rule-tests-pass', file, span: [0, 0], message: TOO_LONG });
    else if (code !== 0) findings.push(...explain(output));
  }
  return findings;
}

const TOO_LONG = 'The check of this file took longer than a minute and was stopped; make its tests shorter.';
