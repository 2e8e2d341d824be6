import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { HandbookError } from '../../plugins/core/index.ts';
import { freshCache } from './fresh-cache.ts';
import { generateHandbook } from './generate-handbook.ts';
import { type Measurement, measure, measureMedian } from './measure.ts';

/** One row: a linter on a generated handbook. */
export interface LinterRow extends Measurement {
  pages: number;
  linter:
    | 'handbook, cold'
    | 'handbook, pages alone'
    | 'handbook, warm'
    | 'handbook, one edit'
    | 'handbook, one heading'
    | 'handbook, one field'
    | 'handbook, one rule'
    | 'handbook, --changed'
    | 'handbook, one page'
    | 'handbook --version'
    | 'bare node'
    | 'rumdl'
    | 'markdownlint-cli2'
    | 'remark + schema';
}

/** Milliseconds. */
const SETTLED = 2500;
const COMMAND = fileURLToPath(new URL('../../dist/handbook.mjs', import.meta.url));
const PEERS = fileURLToPath(new URL('./peers', import.meta.url));

/** Measures our linter cold, warm and after one edit of several sorts, then the others, on one generated handbook. */
export async function benchLinters(folder: string, pages: number, say: (text: string) => void): Promise<LinterRow[]> {
  installPeers(say);
  const handbook = generateHandbook(folder, pages);
  // A file that was written a moment ago is not believed to be as it was: see docs/decisions/a-report-is-remembered.md.
  await setTimeout(SETTLED);
  const cache = freshCache(folder);
  const times = pages > 1000 ? 1 : 3;
  const rows: LinterRow[] = [];
  const add = async (linter: LinterRow['linter'], runs: number, once: () => Promise<Measurement>): Promise<void> => {
    say(`${pages} pages: ${linter}`);
    rows.push({ pages, linter, ...(await measureMedian(runs, once)) });
  };
  const lint = (...more: string[]): Promise<Measurement> => lintHandbook(folder, more, cache.env);
  const coldLint = (): Promise<Measurement> => {
    cache.clear();
    return lint();
  };
  await add('handbook, cold', times, coldLint);
  await add('handbook, warm', times, lint);
  const page = join(folder, handbook.somePage);
  await add('handbook, one edit', times, () => {
    appendFileSync(page, '\nWrite down what helped, the next reader needs it.\n');
    return lint();
  });
  let edition = 0;
  await add('handbook, one heading', times, () => {
    appendFileSync(page, `\n## Edition ${++edition}\n\nWhat was added.\n`);
    return lint();
  });
  await add('handbook, one field', times, () => {
    replaceIn(page, /^description: .*$/m, `description: What to do, edition ${++edition}.`);
    return lint();
  });
  await add('handbook, one rule', times, () => {
    replaceIn(join(folder, handbook.someRules), /for: \d+m/, `for: ${30 + ++edition}m`);
    return lint();
  });
  commitAll(folder);
  await add('handbook, --changed', times, () => {
    appendFileSync(page, '\nIt helped once more.\n');
    return lint('--changed', 'main');
  });
  await add('rumdl', times, () => measurePeer(folder, 'rumdl/bin/rumdl', ['check', '--no-cache', '--silent', '.']));
  await add('markdownlint-cli2', 1, () =>
    measurePeer(folder, 'markdownlint-cli2/markdownlint-cli2-bin.mjs', ['**/*.md']),
  );
  const remark = ['.', '--rc-path', join(PEERS, 'remarkrc.mjs'), '--no-stdout', '--quiet'];
  await add('remark + schema', 1, () => measurePeer(folder, 'remark-cli/cli.js', remark));
  // The others read no rule files: without them everybody reads the same.
  rmSync(join(folder, handbook.monitoring), { recursive: true });
  await add('handbook, pages alone', times, coldLint);
  return rows;
}

function replaceIn(path: string, pattern: RegExp, replacement: string): void {
  writeFileSync(path, readFileSync(path, 'utf8').replace(pattern, replacement));
}

/** Makes the handbook the base of a change. */
function commitAll(folder: string): void {
  writeFileSync(join(folder, '.gitignore'), 'node_modules\n');
  const git = (...args: string[]): void => {
    const author = ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.org'];
    execFileSync('git', ['-C', folder, ...author, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  };
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--message=Base');
}

/** Measures what does not depend on the size of a handbook: a lint of one page, and the start of the command alone. */
export async function benchStart(folder: string, say: (text: string) => void): Promise<LinterRow[]> {
  generateHandbook(folder, 2);
  // The page of the service alone, without whom to link to and whom to be linked from.
  rmSync(join(folder, 'runbooks'), { recursive: true });
  rmSync(join(folder, 'docs', 'monitoring'), { recursive: true });
  say('1 page: start');
  const row = async (linter: LinterRow['linter'], once: () => Promise<Measurement>): Promise<LinterRow> => ({
    pages: 1,
    linter,
    ...(await measureMedian(START_TIMES, once)),
  });
  const node = (args: string[]): Promise<Measurement> => measure({ command: process.execPath, args, cwd: folder });
  return [
    await row('handbook, one page', () => lintHandbook(folder, ['--no-cache'])),
    await row('handbook --version', () => node([COMMAND, '--version'])),
    await row('bare node', () => node(['--eval', '0'])),
  ];
}

// GNU time counts hundredths of a second, and a start takes a few of them.
const START_TIMES = 15;

/** The generated handbook is clean: any Problem means that the bench measures something else than it says. */
async function lintHandbook(root: string, more: string[], env: Record<string, string> = {}): Promise<Measurement> {
  const args = [COMMAND, 'lint', '--root', root, ...more];
  const measurement = await measure({ command: process.execPath, args, cwd: root, env });
  if (measurement.exitCode !== 0) {
    throw new HandbookError(`The linter ended with ${measurement.exitCode} on the generated handbook, expected 0.`, {
      hint: `It wrote:\n${measurement.output}`,
    });
  }
  return measurement;
}

/** Exit code 1 means findings (markdownlint counts long lines); anything above is a linter that did not do its work. */
async function measurePeer(cwd: string, script: string, args: string[]): Promise<Measurement> {
  const path = join(PEERS, 'node_modules', script);
  const measurement = await measure({ command: process.execPath, args: [path, ...args], cwd });
  if (measurement.exitCode > 1 && measurement.stoppedAfter === undefined) {
    throw new HandbookError(`\`${script}\` ended with ${measurement.exitCode}, expected 0 or 1.`, {
      hint: `It wrote:\n${measurement.output}`,
    });
  }
  return measurement;
}

function installPeers(say: (text: string) => void): void {
  if (existsSync(join(PEERS, 'node_modules', '.package-lock.json'))) return;
  say('installing the other linters into scripts/bench/peers');
  execFileSync('npm', ['ci', '--ignore-scripts', '--loglevel=error'], {
    cwd: PEERS,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
