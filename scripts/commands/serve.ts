import { resolve } from 'node:path';
import type { Command } from 'commander';
import { withOut, withPort } from '../site/site-options.ts';
import { printNotice } from '../terminal.ts';

export interface ServeOptions {
  out: string;
  port: number;
}

export function registerServe(program: Command): void {
  withPort(withOut(program.command('serve')))
    .description('serve a built site on this machine')
    .action(serve);
}

/** Serves until it is stopped. */
export async function serve({ out, port }: ServeOptions): Promise<void> {
  const { baseUrlOf } = await import('../site/base-url-of.ts');
  const { serveFolder } = await import('../site/serve-folder.ts');
  const folder = resolve(out);
  const baseUrl = baseUrlOf(folder);
  const server = await serveFolder({ folder, port, baseUrl });
  printNotice(`The handbook is at http://localhost:${port}${baseUrl} (stop it with Ctrl+C).`);
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
}
