/** What stands before a message, and a message, are no longer than this in bytes; more is no editor's. */
const LONGEST_HEAD = 8 * 1024;
const LONGEST_BODY = 64 * 1024 * 1024;

/** Bytes after which nobody knows where the next message begins. */
export class FramingFault extends Error {}

/** Cuts a stream of bytes into the bodies of its messages, each told by a `Content-Length`. */
export class Frames {
  #chunks: Buffer[] = [];
  #size = 0;
  /** Length of the body that is being read; undefined within a head. */
  #length: number | undefined;

  /** Takes what has arrived; the bodies that are whole now. Throws a FramingFault. */
  *take(bytes: Buffer): Generator<Buffer> {
    this.#chunks.push(bytes);
    this.#size += bytes.length;
    for (;;) {
      this.#length ??= this.#readHead();
      if (this.#length === undefined || this.#size < this.#length) return;
      yield this.#cut(this.#length);
      this.#length = undefined;
    }
  }

  /** True when the stream may not end here. */
  get isInMiddle(): boolean {
    return this.#size > 0 || this.#length !== undefined;
  }

  #readHead(): number | undefined {
    const all = this.#all();
    const end = all.subarray(0, LONGEST_HEAD).indexOf('\r\n\r\n');
    if (end >= 0) return lengthIn(this.#cut(end + 4).toString('latin1', 0, end));
    if (all.length < LONGEST_HEAD) return undefined;
    throw new FramingFault(`No \`Content-Length\` and empty line in ${LONGEST_HEAD} bytes`);
  }

  #all(): Buffer {
    const all = this.#chunks.length === 1 ? (this.#chunks[0] as Buffer) : Buffer.concat(this.#chunks);
    this.#chunks = [all];
    return all;
  }

  #cut(length: number): Buffer {
    const all = this.#all();
    this.#chunks = [all.subarray(length)];
    this.#size -= length;
    return all.subarray(0, length);
  }
}

function lengthIn(head: string): number {
  const values = head
    .split('\r\n')
    .map((line) => /^content-length:[ \t]*(.*?)[ \t]*$/i.exec(line)?.[1])
    .filter((value) => value !== undefined);
  const [value = '', second] = values;
  if (values.length === 0) throw new FramingFault('A message without `Content-Length`');
  if (second !== undefined || !/^\d+$/.test(value)) throw new FramingFault('A `Content-Length` that is no number');
  if (Number(value) > LONGEST_BODY) throw new FramingFault(`A message of more than ${LONGEST_BODY >> 20} MiB`);
  return Number(value);
}
