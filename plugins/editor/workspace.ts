import {
  buildGraph,
  drawsSame,
  type Graph,
  guardReplacement,
  type Handbook,
  type Judgements,
  judgeHandbook,
  loadHandbook,
  once,
  type Problem,
  problemsOfFile,
  type ReplacedFile,
  readReplacement,
  recallJudgements,
  replaceFiles,
  reportOf,
  SETTINGS_FILE,
} from '../core/index.ts';
import type { View } from './view.ts';

/**
 * A handbook that somebody is editing: what is on disk, with the texts of open files in the place of those. An edit is
 * judged at once for its own page, and for the others when `judgeAll` is called in a quiet moment.
 */
export class Workspace {
  readonly root: string;
  #disk: Handbook | undefined;
  #open = new Map<string, Buffer>();
  #replaced = new Map<string, ReplacedFile>();
  #now: Handbook | undefined;
  #graph: Graph | undefined;
  /** The state that was judged last, and for which the graph holds. */
  #drawn: Handbook | undefined;
  #judged: Judgements | undefined;
  /** True when files on disk may be others than those that were read. */
  #isStale = true;

  constructor(root: string) {
    this.root = root;
  }

  /** Says that something has changed on disk. */
  touch(): void {
    this.#isStale = true;
  }

  /** Puts the text of an editor in the place of a file; its Problems as far as they can be told at once. */
  open(file: string, text: string): Problem[] | undefined {
    if (!this.#counts(file)) return undefined;
    const bytes = Buffer.from(text, 'utf8');
    this.#open.set(file, bytes);
    if (this.#disk === undefined) return undefined;
    const isReplaced = this.#replace(this.#disk, file, bytes);
    this.#now = replaceFiles(this.#disk, this.#replaced);
    if (!isReplaced || this.#graph === undefined || this.#judged === undefined) return undefined;
    return problemsOfFile(file, this.#now, this.#graph, this.#judged);
  }

  #replace(disk: Handbook, file: string, bytes: Buffer): boolean {
    const replacement = file === SETTINGS_FILE ? undefined : readReplacement(disk, file, bytes);
    // Other settings, a new page, or one that has become empty: which files there are is found out from the ground up.
    if (replacement === undefined) this.#isStale = true;
    else this.#replaced.set(file, replacement);
    return replacement !== undefined;
  }

  /** Takes the file from disk again. */
  close(file: string): void {
    const wasOpen = this.#open.delete(file);
    this.#replaced.delete(file);
    this.#isStale ||= wasOpen;
  }

  /** A README beside the handbook is text like any other. */
  #counts(file: string): boolean {
    if (file === SETTINGS_FILE) return true;
    const folders = this.#disk?.contentFolders;
    return folders === undefined || folders.some((folder) => folder === '' || file.startsWith(`${folder}/`));
  }

  /** The handbook as it is now; undefined as long as it was not read. */
  view(): View | undefined {
    if (this.#now === undefined || this.#graph === undefined) return undefined;
    return { handbook: this.#now, graph: this.#graph };
  }

  /** Reads from disk what is stale, and judges everything. Throws a HandbookError where that cannot be. */
  async judgeAll(): Promise<readonly Problem[]> {
    if (this.#isStale || this.#disk === undefined) await this.#load();
    const disk = this.#disk as Handbook;
    for (const [file, one] of this.#replaced) {
      const guarded = await guardReplacement(disk, one);
      // Somebody may have typed on meanwhile.
      if (this.#replaced.get(file) === one) this.#replaced.set(file, guarded);
    }
    const now = replaceFiles(disk, this.#replaced);
    const earlier = this.#judged ?? recallJudgements({ root: this.root });
    const graph = once(() => buildGraph(now));
    const judged = judgeHandbook(now, graph, earlier);
    // As long as files show the same of themselves the graph still holds, but for the places of what it was built from.
    if (this.#graph === undefined || this.#drawn === undefined || !drawsSame(now, this.#drawn)) this.#graph = graph();
    this.#drawn = now;
    this.#judged = judged;
    this.#now = now;
    return reportOf(judged, now).problems;
  }

  async #load(): Promise<void> {
    this.#isStale = false;
    const overlay = new Map(this.#open);
    try {
      const isPlain = overlay.size === 0;
      this.#disk = await loadHandbook({ root: this.root, ...(isPlain ? {} : { overlay }) });
    } catch (error) {
      this.#isStale = true;
      throw error;
    }
    this.#replaced.clear();
    // Somebody may have typed on meanwhile.
    for (const [file, bytes] of this.#open) if (overlay.get(file) !== bytes) this.#replace(this.#disk, file, bytes);
  }
}
