import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { HandbookError } from '../../plugins/core/index.ts';
import { generateHandbook } from './generate-handbook.ts';

/** How long the editor waits for the language server, in a handbook of so many pages. */
export interface EditorRow {
  pages: number;
  asked: 'diagnostics of the page that is typed in' | 'completion of a name' | 'hover';
  /** Milliseconds from the message to its answer: the middle of all, and what 95 of 100 do not exceed. */
  median: number;
  most: number;
}

const COMMAND = fileURLToPath(new URL('../../dist/handbook.mjs', import.meta.url));
const KEYS = 41;
/** A quick typist, in milliseconds between keys. */
const PAUSE = 120;

/** Measures through the protocol how long an editor waits after each key, typing with the pauses of a person. */
export async function benchEditor(folder: string, pages: number, say: (text: string) => void): Promise<EditorRow[]> {
  const { somePage } = generateHandbook(folder, pages);
  say(`${pages} pages: editor`);
  const editor = new Editor(folder);
  try {
    await editor.request('initialize', {
      processId: process.pid,
      capabilities: {},
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'bench' }],
    });
    editor.notify('initialized', {});
    return await measureAll(
      editor,
      pathToFileURL(join(folder, somePage)).href,
      readFileSync(join(folder, somePage), 'utf8'),
      pages,
    );
  } finally {
    editor.end();
  }
}

async function measureAll(editor: Editor, uri: string, text: string, pages: number): Promise<EditorRow[]> {
  const textDocument = { uri };
  editor.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  // The first answer waits for the handbook to be read.
  await editor.request('textDocument/hover', { textDocument, position: { line: 0, character: 0 } });
  const rows: EditorRow[] = [];
  const add = async (asked: EditorRow['asked'], once: (key: number) => Promise<unknown>): Promise<void> => {
    const times: number[] = [];
    for (let key = 0; key < KEYS; key++) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      const start = performance.now();
      await once(key);
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    rows.push({ pages, asked, median: times[KEYS >> 1] ?? 0, most: times[Math.floor(KEYS * 0.95)] ?? 0 });
  };
  const type = (version: number, more: string): void =>
    editor.notify('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text: `${text}\n${more}` }],
    });
  await add('diagnostics of the page that is typed in', (key) => {
    const said = editor.diagnosticsOf(uri);
    // Every key makes or mends a dead link, so that there is something to be said.
    type(key + 2, `${'word '.repeat(key)}${key % 2 === 0 ? '[x](gone.md)' : ''}`);
    return said;
  });
  const lines = text.split('\n');
  const line = lines.findIndex((one) => one.startsWith('service: '));
  const position = { line, character: lines[line]?.length ?? 0 };
  await add('completion of a name', () => editor.request('textDocument/completion', { textDocument, position }));
  await add('hover', () => editor.request('textDocument/hover', { textDocument, position }));
  return rows;
}

/** As little of an editor as it takes. */
class Editor {
  readonly #process: ChildProcess;
  readonly #answers = new Map<number, () => void>();
  readonly #diagnostics = new Map<string, () => void>();
  #bytes = Buffer.alloc(0);
  #id = 0;

  constructor(cwd: string) {
    this.#process = spawn(process.execPath, [COMMAND, 'editor'], { cwd, stdio: ['pipe', 'pipe', 'inherit'] });
    this.#process.stdout?.on('data', (bytes: Buffer) => this.#read(bytes));
    this.#process.on('exit', (code) => {
      if (code) throw new HandbookError(`The language server ended with ${code}.`);
    });
  }

  request(method: string, params: unknown): Promise<void> {
    const id = ++this.#id;
    this.#send({ id, method, params });
    return new Promise((resolve) => this.#answers.set(id, resolve));
  }

  notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  /** Waits for the next word about a file. */
  diagnosticsOf(uri: string): Promise<void> {
    return new Promise((resolve) => this.#diagnostics.set(uri, resolve));
  }

  end(): void {
    this.#process.kill();
  }

  #send(message: object): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#process.stdin?.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  #read(bytes: Buffer): void {
    this.#bytes = Buffer.concat([this.#bytes, bytes]);
    for (let head = this.#bytes.indexOf('\r\n\r\n'); head >= 0; head = this.#bytes.indexOf('\r\n\r\n')) {
      const length = Number(/Content-Length: (\d+)/.exec(this.#bytes.toString('latin1', 0, head))?.[1]);
      if (this.#bytes.length < head + 4 + length) return;
      const message = JSON.parse(this.#bytes.toString('utf8', head + 4, head + 4 + length));
      this.#bytes = this.#bytes.subarray(head + 4 + length);
      if (message.method === undefined) this.#answers.get(message.id)?.();
      if (message.method === 'textDocument/publishDiagnostics') this.#diagnostics.get(message.params.uri)?.();
    }
  }
}
