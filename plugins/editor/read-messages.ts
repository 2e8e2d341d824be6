import {
  AbstractMessageReader,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageWriter,
} from 'vscode-languageserver/node';
import { Frames, FramingFault } from './frames.ts';
import { MessageGate, type Refusal } from './message-gate.ts';

/** How the stream of an editor came to its end. */
export interface EndOfMessages {
  /** False where the editor went away without goodbye. */
  hasShutDown: boolean;
  /** What was wrong with the stream, in one sentence; undefined where it ended between two messages. */
  fault?: string;
}

/**
 * Reads the messages of an editor. The reader of the library waits for ever where it has lost the beginning of the next message,
 * keeps all that arrives meanwhile, and lets everything pass at any time.
 */
export class EditorMessages extends AbstractMessageReader {
  readonly #input: NodeJS.ReadableStream;
  readonly #writer: MessageWriter;
  readonly #frames = new Frames();
  readonly #gate = new MessageGate();
  readonly #ended: (end: EndOfMessages) => void;
  readonly #complain: (sentence: string) => void;

  constructor(
    input: NodeJS.ReadableStream,
    writer: MessageWriter,
    complain: (sentence: string) => void,
    ended: (end: EndOfMessages) => void,
  ) {
    super();
    this.#input = input;
    this.#writer = writer;
    this.#complain = complain;
    this.#ended = ended;
  }

  listen(callback: DataCallback): Disposable {
    const take = (bytes: Buffer): void => {
      try {
        for (const body of this.#frames.take(bytes)) this.#pass(body, callback);
      } catch (error) {
        if (!(error instanceof FramingFault)) throw error;
        this.#input.off('data', take);
        this.#end(`${error.message} came over standard input, which only an editor should write to.`);
      }
    };
    this.#input.on('data', take);
    this.#input.on('error', (error: Error) => this.#end(`Standard input cannot be read: ${error.message}.`));
    this.#input.on('end', () =>
      this.#end(this.#frames.isInMiddle ? 'Standard input ended in the middle of a message.' : undefined),
    );
    return { dispose: () => this.#input.off('data', take) };
  }

  #pass(body: Buffer, callback: DataCallback): void {
    const passed = this.#gate.pass(body);
    // The gate has looked at what makes a message one.
    if ('message' in passed) callback(passed.message as unknown as Message);
    else if (passed.refused !== undefined) this.#refuse(passed.refused);
  }

  #refuse({ id, code, message }: Refusal): void {
    // Nobody waits for an answer without a number.
    if (id === null) this.#complain(message);
    const answer = { jsonrpc: '2.0', id, error: { code, message } };
    void this.#writer.write(answer).catch(() => undefined);
  }

  #end(fault: string | undefined): void {
    this.#ended({ hasShutDown: this.#gate.hasShutDown, ...(fault !== undefined && { fault }) });
  }
}
