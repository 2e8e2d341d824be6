import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const COMMAND = fileURLToPath(new URL('../../dist/handbook.mjs', import.meta.url));
const FOLDER = fileURLToPath(new URL('../fixtures', import.meta.url));

interface Talk {
  code: number | null;
  /** What was answered, as far as the numbers and codes go. */
  answers: (number | string | null | undefined)[][];
  said: string;
}

const framed = (body: string | Buffer): Buffer =>
  Buffer.concat([Buffer.from(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`), Buffer.from(body)]);
const call = (id: number | undefined, method: string, params?: unknown): Buffer =>
  framed(
    JSON.stringify({
      jsonrpc: '2.0',
      ...(id !== undefined && { id }),
      method,
      ...(params !== undefined && { params }),
    }),
  );
const INITIALIZE = call(1, 'initialize', { processId: null, rootUri: null, capabilities: {} });
const HOVER = { textDocument: { uri: 'file:///x.md' }, position: { line: 0, character: 0 } };

/** Writes bytes to a server and waits for its end; standard input is closed after so many answers, or never. */
function talk(bytes: readonly (string | Buffer)[], closeAfter = Number.POSITIVE_INFINITY): Promise<Talk> {
  const server = spawn(process.execPath, [COMMAND, 'editor', '--stdio'], { cwd: FOLDER });
  const out: Buffer[] = [];
  let said = '';
  const closeInTime = (): void => {
    if (answersIn(Buffer.concat(out)).length >= closeAfter) server.stdin.end();
  };
  server.stdout.on('data', (chunk: Buffer) => {
    out.push(chunk);
    closeInTime();
  });
  server.stderr.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  // A server that has ended does not read on.
  server.stdin.on('error', () => undefined);
  for (const chunk of bytes) server.stdin.write(chunk);
  closeInTime();
  return new Promise((resolve) =>
    server.on('close', (code) => resolve({ code, answers: answersIn(Buffer.concat(out)), said: said.trim() })),
  );
}

function answersIn(out: Buffer): Talk['answers'] {
  const bodies = out
    .toString('utf8')
    .split(/Content-Length: \d+\r\n\r\n/)
    .slice(1);
  return bodies.filter(isWhole).map((body) => {
    const { id, method, error } = JSON.parse(body);
    return [id ?? method ?? null, ...(error ? [error.code] : [])];
  });
}

function isWhole(body: string): boolean {
  return body.endsWith('}');
}

const ONLY_AN_EDITOR = 'came over standard input, which only an editor should write to.';

test.each<[what: string, bytes: (string | Buffer)[], said: string]>([
  ['text', ['hello\r\n\r\n'], 'A message without `Content-Length`'],
  ['another header alone', ['Content-Type: x\r\n\r\n{}'], 'A message without `Content-Length`'],
  ['a length in words', ['Content-Length: two\r\n\r\n{}'], 'A `Content-Length` that is no number'],
  ['a negative length', ['Content-Length: -5\r\n\r\n{}'], 'A `Content-Length` that is no number'],
  ['a length in exponents', ['Content-Length: 1e3\r\n\r\n{}'], 'A `Content-Length` that is no number'],
  ['two lengths', ['Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}'], 'A `Content-Length` that is no number'],
  ['a length of a terabyte', ['Content-Length: 1099511627776\r\n\r\n{}'], 'A message of more than 64 MiB'],
  ['a head without end', ['x'.repeat(300_000)], 'No `Content-Length` and empty line in 8192 bytes'],
  [
    'a message that is longer than it says',
    [INITIALIZE, 'more\r\n\r\n', call(2, 'textDocument/hover', HOVER)],
    'A message without `Content-Length`',
  ],
])('ends by itself, with a reason, when %s comes instead of a message', async (_, bytes, said) => {
  // Standard input stays open: nobody has to close it for the server to give up.
  expect(await talk(bytes)).toMatchObject({ code: 2, said: `handbook: ${said} ${ONLY_AN_EDITOR}` });
});

test.each([
  ['within a body', ['Content-Length: 100\r\n\r\n{"jsonrpc"']],
  ['within a head', ['Content-Le']],
  ['between head and body', ['Content-Length: 100\r\n\r\n']],
])('says so when standard input is closed %s', async (_, bytes) => {
  expect(await talk([INITIALIZE, ...bytes], 1)).toEqual({
    code: 2,
    answers: [[1]],
    said: 'handbook: Standard input ended in the middle of a message.',
  });
});

test('goes on after a message that cannot be read, and answers that', async () => {
  const unreadable = ['{"jsonrpc": nope', Buffer.from([0x22, 0xff, 0xfe, 0x22]), ''];
  const noMessages = ['[1, 2]', 'null', '3', '{}', '{"jsonrpc":"2.0","id":{},"method":"x"}'];
  const { code, answers, said } = await talk([...unreadable, ...noMessages].map(framed).concat(INITIALIZE), 9);
  expect(answers).toEqual([...unreadable.map(() => [null, -32700]), ...noMessages.map(() => [null, -32600]), [1]]);
  expect(said.split('\n')).toEqual([
    ...unreadable.map(() => 'handbook: A message is no JSON in UTF-8.'),
    ...noMessages.map(() => 'handbook: A message is no request of JSON-RPC 2.0.'),
  ]);
  expect(code).toBe(1);
});

test('answers nothing before it is started, not twice, and nothing after its end', async () => {
  const { code, answers, said } = await talk([
    call(10, 'textDocument/hover', HOVER),
    call(undefined, 'textDocument/didOpen', {}),
    call(11, 'initialize'),
    call(12, 'initialize', { capabilities: null }),
    INITIALIZE,
    call(13, 'initialize', { capabilities: {} }),
    call(14, 'nonsense/method'),
    call(undefined, '$/nonsense'),
    call(15, 'textDocument/hover', {}),
    call(undefined, 'textDocument/didChange', null),
    call(2, 'shutdown'),
    call(16, 'textDocument/hover', HOVER),
    call(undefined, 'exit'),
  ]);
  const isAnswer = ([id]: Talk['answers'][number]): boolean => typeof id === 'number';
  const byId = answers.filter(isAnswer).sort(([a], [b]) => Number(a) - Number(b));
  expect(byId).toEqual([
    [1],
    [2],
    [10, -32002],
    [11, -32602],
    [12, -32602],
    [13, -32600],
    [14, -32601],
    [15, -32603],
    [16, -32600],
  ]);
  expect({ code, said }).toEqual({ code: 0, said: '' });
});

test.each([
  ['exit without shutdown', [INITIALIZE, call(undefined, 'exit')], undefined, 1],
  ['exit before anything', [call(undefined, 'exit')], undefined, 1],
  ['end of input without a word', [], 0, 1],
  ['end of input after shutdown', [INITIALIZE, call(2, 'shutdown')], 2, 0],
])('ends quietly at %s', async (_, bytes, closeAfter, code) => {
  expect(await talk(bytes, closeAfter)).toMatchObject({ code, said: '' });
});

test('takes a message in any pieces, and a head with more than a length', async () => {
  const whole = Buffer.concat([
    Buffer.from(
      INITIALIZE.toString().replace('\r\n', '\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n'),
    ),
    Buffer.from(call(14, 'größe').toString().replace('Content-Length: ', 'content-length:')),
  ]);
  const pieces = Array.from({ length: whole.length }, (_, index) => whole.subarray(index, index + 1));
  expect((await talk(pieces, 2)).answers).toEqual([[1], [14, -32601]]);
});
