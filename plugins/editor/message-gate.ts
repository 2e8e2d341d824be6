import { ErrorCodes } from 'vscode-languageserver/node';

/** What an editor sent, as far as it was looked at. */
export interface Incoming {
  id?: number | string;
  method?: string;
  params?: unknown;
}

/** Why a message goes no further: an answer to what has an `id` or cannot be read; a notification is let be. */
export interface Refusal {
  id: number | string | null;
  code: number;
  message: string;
}

/** Reads messages, and keeps back those that come before `initialize` or after `shutdown`, as the protocol wants it. */
export class MessageGate {
  #state: 'new' | 'running' | 'ending' = 'new';

  get hasShutDown(): boolean {
    return this.#state === 'ending';
  }

  pass(body: Buffer): { message: Incoming } | { refused: Refusal | undefined } {
    const read = parse(body);
    if (read === undefined) {
      return { refused: { id: null, code: ErrorCodes.ParseError, message: 'A message is no JSON in UTF-8.' } };
    }
    if (!isMessage(read)) {
      return {
        refused: { id: null, code: ErrorCodes.InvalidRequest, message: 'A message is no request of JSON-RPC 2.0.' },
      };
    }
    const why = this.#objection(read);
    if (why === undefined) return { message: read };
    return { refused: read.id === undefined ? undefined : { id: read.id, ...why } };
  }

  #objection({ id, method, params }: Incoming): Omit<Refusal, 'id'> | undefined {
    if (method === undefined || method === 'exit') return undefined;
    if (this.#state === 'ending') return { code: ErrorCodes.InvalidRequest, message: 'The server is shutting down.' };
    if (method === 'shutdown' && this.#state === 'running') this.#state = 'ending';
    if (method !== 'initialize') {
      if (this.#state !== 'new') return undefined;
      return { code: ErrorCodes.ServerNotInitialized, message: `\`initialize\` comes first, before anything else.` };
    }
    if (this.#state !== 'new') return { code: ErrorCodes.InvalidRequest, message: '`initialize` comes once only.' };
    if (!isObject(params) || !isObject(params.capabilities)) {
      return { code: ErrorCodes.InvalidParams, message: '`initialize` needs `params` with `capabilities`.' };
    }
    if (id !== undefined) this.#state = 'running';
    return undefined;
  }
}

// Bytes that are no UTF-8 would be replaced otherwise, and a file be written with what nobody typed.
const decoder = new TextDecoder('utf-8', { fatal: true });

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(decoder.decode(body));
  } catch {
    return undefined;
  }
}

function isMessage(value: unknown): value is Incoming {
  if (!isObject(value)) return false;
  const { id, method } = value;
  if (id !== undefined && typeof id !== 'number' && typeof id !== 'string') return false;
  return method === undefined
    ? id !== undefined && ('result' in value || 'error' in value)
    : typeof method === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
