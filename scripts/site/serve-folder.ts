import { createReadStream, type ReadStream } from 'node:fs';
import { createServer, type OutgoingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import compression from 'compression';
import handler from 'serve-handler';
import { HandbookError } from '../../plugins/core/index.ts';
import { headersOf } from './headers-of.ts';

/** Its types leave out the last argument: what it reads files with. */
const serve = handler as (
  ...args: [...Parameters<typeof handler>, { createReadStream: (path: string) => ReadStream }]
) => Promise<void>;

/** Only this machine: what is being written is nobody else's business yet. */
const HOST = '127.0.0.1';

export interface ServeOptions {
  folder: string;
  port: number;
  /** Path under which the site was built, with a slash at both ends. */
  baseUrl: string;
}

/**
 * Serves a built site as hosts for static sites do: no extension in addresses, its own page for what is missing, packed
 * where the browser can unpack, and with the headers that the site asks for.
 */
export async function serveFolder({ folder, port, baseUrl }: ServeOptions): Promise<Server> {
  const headers = headersOf(folder);
  const pack = compression();
  const server = createServer((request, response) => {
    response.setHeaders(headers);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'no-cache');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const path = withoutBase(request.url ?? '/', baseUrl);
    if (path === undefined) {
      response.writeHead(302, { Location: baseUrl }).end();
      return;
    }
    request.url = path;
    pack(request, response, () => {
      keepBase(response, baseUrl);
      const config = {
        public: folder,
        cleanUrls: true,
        trailingSlash: false,
        directoryListing: false,
        symlinks: false,
        etag: true,
      };
      // A file may go while it is asked for, when the site is built anew; the library would end the whole program then.
      const drop = (): void => void response.destroy();
      const open = (path: string, options?: Parameters<typeof createReadStream>[1]): ReadStream =>
        createReadStream(path, options).on('error', drop);
      serve(request, response, config, { createReadStream: open }).catch(drop);
    });
  });
  await listen(server, port);
  return server;
}

/** Fails while there is still nothing to undo: building comes before serving and takes its time. */
export async function refuseTakenPort(port: number): Promise<void> {
  const server = createServer();
  await listen(server, port);
  await new Promise((resolve) => server.close(resolve));
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(explain(cause, port)));
    server.listen(port, HOST, () => resolve());
  });
}

function explain(cause: NodeJS.ErrnoException, port: number): HandbookError {
  const reason = cause.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${cause.code})`;
  return new HandbookError(`Port ${port} ${reason}.`, { hint: 'Name another one with --port, such as 3001.', cause });
}

/** The library redirects `/page.html` to `/page` and knows nothing of the path before it. */
function keepBase(response: ServerResponse, baseUrl: string): void {
  if (baseUrl === '/') return;
  const writeHead = response.writeHead.bind(response) as (
    status: number,
    headers?: OutgoingHttpHeaders,
  ) => ServerResponse;
  response.writeHead = ((status: number, headers?: OutgoingHttpHeaders) => {
    const location = headers?.Location;
    if (typeof location !== 'string') return writeHead(status, headers);
    return writeHead(status, { ...headers, Location: baseUrl.slice(0, -1) + location });
  }) as ServerResponse['writeHead'];
}

function withoutBase(url: string, baseUrl: string): string | undefined {
  if (baseUrl === '/') return url;
  return url.startsWith(baseUrl) ? url.slice(baseUrl.length - 1) : undefined;
}
