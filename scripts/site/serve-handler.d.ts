declare module 'serve-handler' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  /** The options that we use; the package brings no types. */
  interface Options {
    public: string;
    cleanUrls?: boolean;
    trailingSlash?: boolean;
    directoryListing?: boolean;
    symlinks?: boolean;
    etag?: boolean;
  }

  export default function handler(request: IncomingMessage, response: ServerResponse, options: Options): Promise<void>;
}
