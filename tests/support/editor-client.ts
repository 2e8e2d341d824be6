import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../dist/handbook.mjs', import.meta.url));

interface Message {
  id?: number;
  method?: string;
  // What the protocol carries is another thing in every message.
  // biome-ignore lint/suspicious/noExplicitAny: the tests say what they expect of it
  params?: any;
  // biome-ignore lint/suspicious/noExplicitAny: the tests say what they expect of it
  result?: any;
  error?: { message: string };
}

/** An editor: speaks the language server protocol with the bundled command, over its standard input and output. */
export class EditorClient {
  readonly process: ChildProcessWithoutNullStreams;
  readonly exited: Promise<number | null>;
  /** Files as the server last said that they are wrong, by path. */
  readonly diagnostics = new Map<string, { message: string; code: string; range: unknown }[]>();
  readonly #root: string;
  readonly #waiting = new Map<number, (message: Message) => void>();
  #listeners: ((file: string) => void)[] = [];
  #buffer = Buffer.alloc(0);
  #id = 0;
  #version = 1;

  constructor(root: string, env: Record<string, string> = {}) {
    this.#root = root;
    this.process = spawn(process.execPath, [COMMAND, 'editor', '--stdio'], {
      cwd: root,
      env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env },
    });
    this.exited = new Promise((resolve) => this.process.on('exit', resolve));
    this.process.stdout.on('data', (bytes: Buffer) => this.#read(bytes));
  }

  /** Begins as editors do; `workspace` are capabilities of theirs. */
  async start(folders: readonly string[] = [this.#root], workspace: object = EDITOR): Promise<unknown> {
    const { result } = await this.request('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { workspace },
      workspaceFolders: folders.map((folder) => ({ uri: pathToFileURL(folder).href, name: folder })),
    });
    this.notify('initialized', {});
    return result;
  }

  request(method: string, params: unknown): Promise<Message> {
    const id = ++this.#id;
    this.#send({ id, method, params });
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  open(file: string, text: string): void {
    this.notify('textDocument/didOpen', {
      textDocument: { uri: this.uri(file), languageId: 'markdown', version: ++this.#version, text },
    });
  }

  /** The whole text at once, as editors do that do not send the parts. */
  type(file: string, text: string): void {
    const textDocument = { uri: this.uri(file), version: ++this.#version };
    this.notify('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
  }

  close(file: string): void {
    this.notify('textDocument/didClose', { textDocument: { uri: this.uri(file) } });
  }

  /** Waits until the server has said something of a file that fits. */
  async until(file: string, fits: (messages: string[]) => boolean): Promise<string[]> {
    const now = (): string[] => (this.diagnostics.get(file) ?? []).map(({ message }) => message);
    while (!fits(now())) {
      await new Promise<void>((resolve) => this.#listeners.push(() => resolve()));
    }
    return now();
  }

  /** Waits for the next word about a file. */
  async next(file: string): Promise<void> {
    for (;;) {
      const said = await new Promise<string>((resolve) => this.#listeners.push(resolve));
      if (said === file) return;
    }
  }

  uri(file: string): string {
    return pathToFileURL(join(this.#root, file)).href;
  }

  file(uri: string): string {
    return decodeURIComponent(uri.slice(`${pathToFileURL(this.#root).href}/`.length));
  }

  async stop(): Promise<number | null> {
    await this.request('shutdown', null);
    this.notify('exit', null);
    return this.exited;
  }

  #send(message: Message): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.process.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  #read(bytes: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, bytes]);
    for (;;) {
      const head = this.#buffer.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(this.#buffer.toString('latin1', 0, Math.max(head, 0)))?.[1]);
      if (head < 0 || this.#buffer.length < head + 4 + length) return;
      const body = this.#buffer.toString('utf8', head + 4, head + 4 + length);
      this.#buffer = this.#buffer.subarray(head + 4 + length);
      this.#take(JSON.parse(body) as Message);
    }
  }

  #take(message: Message): void {
    if (message.method === undefined) {
      this.#waiting.get(message.id ?? -1)?.(message);
    } else if (message.id !== undefined) {
      this.#answer(message.id);
    } else if (message.method === 'textDocument/publishDiagnostics') {
      const file = this.file(message.params.uri);
      this.diagnostics.set(file, message.params.diagnostics);
      const listeners = this.#listeners;
      this.#listeners = [];
      for (const listener of listeners) listener(file);
    }
  }

  #answer(id: number): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', id, result: null }));
    this.process.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }
}

const EDITOR = {
  didChangeWatchedFiles: { dynamicRegistration: true },
  workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
};
