import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What a shell would refuse. The offset counts UTF-16 units. */
export interface ShellFault {
  offset: number;
  /** In words of the parser: "`then` must be followed by a statement list". */
  reason: string;
}

/**
 * The first fault that bash would find in a script. This runs mvdan/sh as WebAssembly, which costs milliseconds: ask
 * `isPlainShell` first. The package's own way in is asynchronous and compiles anew for each call, so it is not used.
 */
export function shellFault(script: string): ShellFault | undefined {
  if (script.length > LONGEST) return undefined;
  const parser = loadParser();
  let answer: Answer;
  try {
    answer = JSON.parse(parse(script, parser)) as Answer;
  } catch {
    // Nested deeper than the parser's stack: it has no opinion then.
    return undefined;
  }
  if (answer.parseError == null) return undefined;
  const { Pos, Text } = answer.parseError;
  return { offset: toUnits(script, Pos?.Offset ?? 0), reason: Text };
}

/** Nobody copies more than this from a page, and the parser is slow enough to matter there. */
const LONGEST = 20_000;

interface Answer {
  parseError?: { Text: string; Pos?: { Offset: number } } | null;
}

/** The program as sh-syntax builds it with TinyGo; the arguments are those of its `processor`. */
interface Program {
  memory: WebAssembly.Memory;
  wasmAlloc(size: number): number;
  process(...args: (number | boolean)[]): number;
}

function parse(script: string, { Go, module }: Parser): string {
  const go = new Go();
  const instance = new WebAssembly.Instance(module, go.importObject);
  // It ends only with the process; what it throws comes out of the calls below.
  void go.run(instance).catch(() => {});
  const program = instance.exports as unknown as Program;
  const handOver = (text: string): [number, number, number] => {
    const bytes = Buffer.from(text);
    const at = program.wasmAlloc(bytes.length);
    new Uint8Array(program.memory.buffer).set(bytes, at);
    return [at, bytes.length, bytes.length];
  };
  const [path, text, stop] = [handOver(''), handOver(script), handOver('')];
  const options = [false, false, BASH, ...stop, 0, false, 2, true, true, true, false, false, false, false];
  const answer = program.process(...path, ...text, ...options);
  const memory = Buffer.from(program.memory.buffer);
  return memory.toString('utf8', answer, memory.indexOf(0, answer));
}

const BASH = 0;

interface GoRuntime {
  importObject: WebAssembly.Imports;
  run(instance: WebAssembly.Instance): Promise<unknown>;
}

interface Parser {
  Go: new () => GoRuntime;
  module: WebAssembly.Module;
}

let loaded: Parser | undefined;

/** Compiled once, and only where a block asks for it. */
function loadParser(): Parser {
  if (loaded !== undefined) return loaded;
  const require = createRequire(import.meta.url);
  require('sh-syntax/vendors/wasm_exec');
  const { Go } = globalThis as unknown as { Go: new () => GoRuntime };
  const module = new WebAssembly.Module(readFileSync(require.resolve('sh-syntax/main.wasm')));
  loaded = { Go, module };
  return loaded;
}

function toUnits(text: string, bytes: number): number {
  return Buffer.from(text).toString('utf8', 0, bytes).length;
}
