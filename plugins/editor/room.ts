import type { Connection } from 'vscode-languageserver/node';
import { type FaultPlace, HandbookError, plainText, rulePage } from '../core/index.ts';
import { Diagnostics } from './diagnostics.ts';
import { Workspace } from './workspace.ts';

/** Milliseconds without a key, after which the other pages are judged. */
const QUIET = 400;

/** One handbook that is being edited, and when its pages are judged: the page at hand at once, all others in a quiet moment. */
export class Room {
  readonly workspace: Workspace;
  readonly diagnostics: Diagnostics;
  readonly #connection: Connection;
  #timer: NodeJS.Timeout | undefined;
  #judging: Promise<void> | undefined;
  #complaint = '';

  constructor(root: string, connection: Connection) {
    this.workspace = new Workspace(root);
    this.diagnostics = new Diagnostics(connection, root);
    this.#connection = connection;
  }

  /** A text was opened or typed. */
  typed(file: string, text: string): void {
    const problems = this.workspace.open(file, text);
    if (problems !== undefined) this.diagnostics.say(file, problems);
    this.judgeSoon();
  }

  closed(file: string): void {
    this.workspace.close(file);
    this.judgeSoon();
  }

  judgeSoon(delay = QUIET): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.judgeNow(), delay);
  }

  /** Waits for the handbook to be read, where it was not yet; answers whether it could be. */
  async ready(): Promise<boolean> {
    if (this.workspace.view() === undefined) await this.judgeNow();
    return this.workspace.view() !== undefined;
  }

  async judgeNow(): Promise<void> {
    clearTimeout(this.#timer);
    this.#judging ??= this.#judge().finally(() => {
      this.#judging = undefined;
    });
    await this.#judging;
  }

  async #judge(): Promise<void> {
    try {
      this.diagnostics.sayAll(await this.workspace.judgeAll());
      this.#complaint = '';
    } catch (error) {
      if (error instanceof HandbookError && error.at !== undefined) this.#showFault(error.at);
      else this.#complain(error);
    }
  }

  /** Settings that cannot be read stop every judgement, so this one is all that is new. */
  #showFault({ rule, file, range, message }: FaultPlace): void {
    this.diagnostics.say(file, [{ rule, severity: 'error', file, range, message, url: rulePage(rule) }]);
  }

  /** Said once: a folder without pages, or settings that are half typed, are met at each key. */
  #complain(error: unknown): void {
    const isOurs = error instanceof HandbookError;
    const message = isOurs
      ? error.message
      : `A fault in the tool itself: ${error instanceof Error ? error.stack : error}`;
    if (message === this.#complaint) return;
    this.#complaint = message;
    if (isOurs) this.#connection.console.info(plainText(message, 1_000));
    else this.#connection.console.error(message);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
