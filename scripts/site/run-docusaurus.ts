import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HandbookError, plainText, toolkitFolder } from '../../plugins/core/index.ts';
import { renderingThreads } from './rendering-threads.ts';
import { takeWorkFolder } from './work-folder.ts';

export interface SiteBuild {
  /** Absolute path of the handbook. */
  root: string;
  /** Absolute path of the folder to write. */
  out: string;
  /** How many pages it has, about. */
  pages: number;
  keepGoing: boolean;
  settings?: string;
  today?: string;
}

/** Builds a site with Docusaurus, in a process of its own: it takes much memory, and ends its process when it likes. */
export async function runDocusaurus({ root, out, pages, keepGoing, settings, today }: SiteBuild): Promise<void> {
  const toolkit = toolkitFolder();
  const bin = createRequire(join(toolkit, 'package.json')).resolve('@docusaurus/core/bin/docusaurus.mjs');
  const work = takeWorkFolder();
  try {
    const output = await run(
      process.execPath,
      [bin, 'build', '--config', configFile(toolkit), '--out-dir', out],
      toolkit,
      {
        ...process.env,
        ...renderingThreads(pages),
        DOCUSAURUS_GENERATED_FILES_DIR_NAME: work.name,
        HANDBOOK_ROOT: root,
        HANDBOOK_CHECKED: '1',
        HANDBOOK_KEEP_GOING: keepGoing ? '1' : '0',
        HANDBOOK_SETTINGS: settings,
        HANDBOOK_TODAY: today,
      },
    );
    if (output === undefined) return;
    process.stderr.write(`${output}\n`);
    throw new HandbookError('The site could not be built, see above.', {
      hint: 'This is not a fault that `handbook lint` knows: please report it.',
    });
  } finally {
    work.release();
  }
}

/**
 * Beside the bundled command stand the site's settings in a form that Node loads by itself. From the source, the generator
 * translates each file of the toolkit, which costs more than all pages of a small handbook.
 */
function configFile(toolkit: string): string {
  const bundled = join(dirname(fileURLToPath(import.meta.url)), 'docusaurus.config.cjs');
  return existsSync(bundled) ? bundled : join(toolkit, 'docusaurus.config.ts');
}

/** The last of what the generator said, when it failed; undefined when it did not. */
function run(command: string, args: string[], cwd: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const listen = (chunk: Buffer): void => {
      said = (said + chunk.toString('utf8')).slice(-MOST_OUTPUT);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    const stop = (signal: NodeJS.Signals): void => {
      child.kill(signal);
    };
    process.once('SIGINT', stop).once('SIGTERM', stop);
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve(
        code === 0
          ? undefined
          : said
              .split('\n')
              .map((line) => plainText(line, MOST_LINE))
              .join('\n'),
      );
    });
  });
}

const MOST_OUTPUT = 20_000;
const MOST_LINE = 500;
