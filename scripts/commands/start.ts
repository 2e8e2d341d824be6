import type { Command } from 'commander';
import { withHandbookOptions } from '../open-handbook.ts';
import type { BuildOptions } from '../site/build-site.ts';
import { withOut, withPort } from '../site/site-options.ts';
import { serve } from './serve.ts';

interface StartOptions extends BuildOptions {
  port: number;
}

export function registerStart(program: Command): void {
  withPort(withOut(withHandbookOptions(program.command('start'))))
    .description('check the handbook, build its site and serve it on this machine')
    .option('--keep-going', 'build in spite of errors; dead links become marked text')
    .action(start);
}

async function start(options: StartOptions): Promise<void> {
  const { buildSite } = await import('../site/build-site.ts');
  const { refuseTakenPort } = await import('../site/serve-folder.ts');
  await refuseTakenPort(options.port);
  const code = await buildSite(options);
  if (code !== 0 && !options.keepGoing) process.exitCode = code;
  else await serve(options);
}
