import type { Connection } from 'vscode-languageserver/node';
import type { Problem } from '../core/index.ts';
import { uriOf } from './roots.ts';
import { toDiagnostic } from './to-protocol.ts';

/** Tells the editor what is wrong, file by file, and only where that has changed. */
export class Diagnostics {
  #said = new Map<string, { problems: readonly Problem[]; text: string }>();
  readonly #connection: Connection;
  readonly #root: string;

  constructor(connection: Connection, root: string) {
    this.#connection = connection;
    this.#root = root;
  }

  /** What is wrong in the whole handbook now. */
  sayAll(problems: readonly Problem[]): void {
    const byFile = new Map<string, Problem[]>([...this.#said.keys()].map((file) => [file, []]));
    for (const problem of problems) {
      const known = byFile.get(problem.file);
      if (known === undefined) byFile.set(problem.file, [problem]);
      else known.push(problem);
    }
    for (const [file, found] of byFile) this.say(file, found);
  }

  say(file: string, problems: readonly Problem[]): void {
    const diagnostics = problems.map((problem) => toDiagnostic(problem, (other) => uriOf(this.#root, other)));
    const text = JSON.stringify(diagnostics);
    const before = this.#said.get(file)?.text ?? '[]';
    if (problems.length === 0) this.#said.delete(file);
    else this.#said.set(file, { problems, text });
    if (text !== before) void this.#connection.sendDiagnostics({ uri: uriOf(this.#root, file), diagnostics });
  }

  of(file: string): readonly Problem[] {
    return this.#said.get(file)?.problems ?? [];
  }
}
