declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  /** What we use of it; the types that there are know servers of Express alone. */
  export default function compression(): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
}
