import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { HandbookError } from '../../plugins/core/index.ts';
import { freshCache } from './fresh-cache.ts';
import { generateRules } from './generate-rules.ts';
import { type Measurement, measure, measureMedian } from './measure.ts';

/** One row: a program on a thousand rule files. */
export interface RuleRow extends Measurement {
  files: number;
  program: 'promtool check rules' | 'handbook, cold' | 'handbook, warm';
}

const COMMAND = fileURLToPath(new URL('../../dist/handbook.mjs', import.meta.url));
const TIMES = 3;

/** Measures our linter cold and warm beside promtool on rule files; without promtool the linter alone, and says so. */
export async function benchRules(folder: string, files: number, say: (text: string) => void): Promise<RuleRow[]> {
  const paths = generateRules(folder, files);
  const cache = freshCache(folder);
  const rows: RuleRow[] = [];
  const add = async (program: RuleRow['program'], once: () => Promise<Measurement>): Promise<void> => {
    say(`${files} rule files: ${program}`);
    rows.push({ files, program, ...(await measureMedian(TIMES, once)) });
  };
  if (spawnSync('promtool', ['--version']).status === 0)
    await add('promtool check rules', () => run('promtool', ['check', 'rules', ...paths], folder));
  else say('promtool is not installed, so the rule files are measured without it');
  const lint = (): Promise<Measurement> =>
    run(process.execPath, [COMMAND, 'lint', '--root', folder], folder, cache.env);
  await add('handbook, cold', () => {
    cache.clear();
    return lint();
  });
  await add('handbook, warm', lint);
  return rows;
}

/** The generated rules are right: a program that refuses them measures something else than it says. */
async function run(
  command: string,
  args: string[],
  cwd: string,
  env: Record<string, string> = {},
): Promise<Measurement> {
  const measurement = await measure({ command, args, cwd, env });
  if (measurement.exitCode === 0) return measurement;
  throw new HandbookError(`\`${command}\` ended with ${measurement.exitCode} on the generated rules, expected 0.`, {
    hint: `It wrote:\n${measurement.output}`,
  });
}
