import type { Span } from '../../model/span.ts';

/** A line of a session: a command with the prompt before it, what goes on from the line above, or an answer. */
export interface SessionLine {
  type: 'command' | 'continued' | 'comment' | 'blank' | 'output';
  span: Span;
  /** What stands before the command: `$ `, `[root@etcd-0 /]# `, `> `. Empty for all but commands. */
  prompt: Span;
}

/** `$ `, `root@etcd-0:~# `, `[core@etcd-0 ~]$ `, `sh-5.1# `, `(venv) $ `; after a name also without a gap. */
const PROMPT =
  /^[ \t]*(?:\([\w.-]{1,50}\)[ \t]*)?(?:(?:[\w.-]{1,100}@[\w.-]{1,100}[^$#%>\n]{0,100}|\[[^\]\n]{1,100}\]|(?:ba|z)?sh-\d[\d.]{0,10})[$#%](?:[ \t]+|$)|[$%](?:[ \t]+|$))/;
const ROOT_PROMPT = /^[ \t]*#[ \t]+/;

/**
 * Reads a block line by line as a terminal shows it; undefined where no line has a prompt. `# ` begins a comment, but for
 * a session that has no other prompt.
 */
export function readSession(text: string, isSession: boolean): SessionLine[] | undefined {
  if (!/[$#%]/.test(text)) return undefined;
  const spans = [...linesOf(text)];
  const byName = spans.some((span) => PROMPT.test(text.slice(...span)));
  if (!byName && !(isSession && ROOT_PROMPT.test(text))) return undefined;
  const prompt = byName ? PROMPT : ROOT_PROMPT;
  const lines: SessionLine[] = [];
  let open: Open | undefined;
  for (const span of spans) {
    const read = readLine(text, span, prompt, open);
    lines.push(read);
    open =
      read.type === 'command' || read.type === 'continued'
        ? goesOn(text.slice(read.prompt[1], span[1]), open)
        : undefined;
  }
  return lines;
}

function readLine(text: string, span: Span, form: RegExp, open: Open | undefined): SessionLine {
  const line = text.slice(...span);
  const upTo = (length: number): Span => [span[0], span[0] + length];
  if (open?.word !== undefined) return { type: 'continued', span, prompt: upTo(0) };
  const prompt = form.exec(line)?.[0];
  if (prompt !== undefined) return { type: 'command', span, prompt: upTo(prompt.length) };
  if (open !== undefined) return { type: 'continued', span, prompt: upTo(/^>(?: |$)/.exec(line)?.[0].length ?? 0) };
  const type = /^[ \t]*#/.test(line) ? 'comment' : line.trim() === '' ? 'blank' : 'output';
  return { type, span, prompt: upTo(0) };
}

/** What a line leaves open: a here-document up to its word, or a command that the next line ends. */
interface Open {
  word?: string;
}

function goesOn(command: string, open: Open | undefined): Open | undefined {
  if (open?.word !== undefined) return command.trim() === open.word ? undefined : open;
  const word = /(?<!<)<<-?[ \t]*\\?(["']?)([\w.-]{1,100})\1/.exec(command)?.[2];
  if (word !== undefined) return { word };
  return /(?:\\|\|\||&&|\|)[ \t]*$/.test(command) ? {} : undefined;
}

function* linesOf(text: string): Generator<Span> {
  let start = 0;
  for (const { 0: end, index } of text.matchAll(/\r\n|\n|\r/g)) {
    yield [start, index];
    start = index + end.length;
  }
  if (start < text.length) yield [start, text.length];
}
