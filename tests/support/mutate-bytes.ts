import fc from 'fast-check';

/** What breaks readers of Markdown, YAML, JSON, PromQL and templates, and what people paste by mistake. */
const TOKENS = [
  ...['\0', '\r', '\t', '\u001b[31m', '\u202e', '\u2028', '\ufeff', '\u{1f525}', '\ud800', 'é', 'e\u0301'],
  ...[
    '---\n',
    '---js\n',
    '...\n',
    '```\n',
    '~~~',
    '<!--',
    '-->',
    '<script>',
    '<details open>',
    ']]>',
    '[x](../../../etc/passwd)',
  ],
  ...[
    '{{',
    '}}',
    '{{ range . }}',
    '{{ $labels.',
    '${',
    '$(',
    '`',
    "'",
    '"',
    '\\',
    '\\x',
    '%',
    '%00',
    '%2e%2e%2f',
    '#',
    '&a ',
    '*a',
    '!!js/function ',
    '<<: *a\n',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    '(',
    ')',
    '|',
    '>',
    '- ',
    ': ',
    ',',
    '[5m]',
    ' offset ',
    ' @ ',
    '=~"(a+)+$"',
    'by (',
    '1e999',
    '-0',
    'NaN',
    '0x',
    '999999999999999999999',
  ],
  ...['\n', '\n\n', '\r\n', '  ', '        ', '!', '@@', '__proto__: ', 'constructor', 'toString', 'null', '~', '<a>'],
  ...[
    '<!-- handbook disable x: y -->',
    '<!-- internal -->',
    '# handbook disable',
    '(((((((((((((((((((((',
    '[[[[[[[[[[[[[[[[[[',
    '> > > > > > > > >',
    '* * * * * *',
    '<a><b><a><b>',
  ],
].map((token) => Buffer.from(token));

type Change = readonly [how: number, at: number, length: number, token: Buffer, other: number];

/** One of the files with up to eight changes of its bytes: cut, doubled, moved, replaced, or a piece of another file put in. */
export function mutatedFile(files: readonly Buffer[]): fc.Arbitrary<Buffer> {
  const token = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...TOKENS) },
    { weight: 1, arbitrary: fc.uint8Array({ minLength: 1, maxLength: 8 }).map((bytes) => Buffer.from(bytes)) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...TOKENS), fc.integer({ min: 2, max: 400 })).map(repeated) },
  );
  const change: fc.Arbitrary<Change> = fc.tuple(fc.nat(5), fc.nat(), fc.integer({ min: 1, max: 200 }), token, fc.nat());
  const changes = fc.array(change, { minLength: 1, maxLength: 8 });
  return fc.tuple(fc.nat(files.length - 1), changes).map(([index, list]) => {
    return list.reduce((bytes, one) => changed(bytes, one, files), files[index] ?? Buffer.alloc(0));
  });
}

function repeated([token, count]: [Buffer, number]): Buffer {
  return Buffer.concat(Array<Buffer>(count).fill(token));
}

function changed(bytes: Buffer, [how, at, length, token, other]: Change, files: readonly Buffer[]): Buffer {
  const from = at % (bytes.length + 1);
  const [before, piece, after] = [
    bytes.subarray(0, from),
    bytes.subarray(from, from + length),
    bytes.subarray(from + length),
  ];
  if (how === 0) return Buffer.concat([before, after]);
  if (how === 1) return Buffer.concat([before, piece, piece, after]);
  if (how === 2) return Buffer.concat([before, token, piece, after]);
  if (how === 3) return Buffer.concat([before, token, after]);
  if (how === 4) return Buffer.concat([before, stretchOf(files[other % files.length], at, length), piece, after]);
  return Buffer.concat([after, before, piece]);
}

function stretchOf(file: Buffer = Buffer.alloc(0), at: number, length: number): Buffer {
  const from = at % (file.length + 1);
  return file.subarray(from, from + length * 4);
}
