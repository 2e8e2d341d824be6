import fc from 'fast-check';

/** What stands within a line: each a construct of CommonMark or GFM, or the half of one. */
const INLINE = [
  ...[
    'etcd',
    'ceph osd',
    'a_b_c',
    '2*3*4',
    'é',
    '“',
    '😀',
    ' ',
    '  ',
    '.',
    '(',
    ')',
    '$',
    '+',
    '!',
    '"',
    "'",
    '#',
    ':',
    '=',
    '|',
  ],
  ...['`code`', '``co`de``', '` x `', '`', '``', '\\`', '\\|', '\\*', '\\[', '\\', '\\\n', '\n', '\n  ', '  \n', '\t'],
  ...[
    '[a](b)',
    '[a](<b c>)',
    '[a](b "t")',
    "[x](y 't')",
    '[a]',
    '[a][b]',
    '[a][]',
    '![i](j)',
    '![i *j*](k)',
    '[',
    '](',
    '](x)',
  ],
  ...[
    ']',
    '*',
    '**',
    '***',
    '_',
    '__',
    '~',
    '~~',
    '~x~',
    '&amp;',
    '&nbsp;',
    '&',
    '&foo;',
    '[x]',
    '[ ]',
    '[^1]',
    '{#id}',
  ],
  ...[
    '<https://x.example/y>',
    '<oncall@x.example>',
    'https://x.example/a',
    'http://localhost:9090.',
    'https://',
    'www.x.example',
  ],
  ...[
    '(https://x.example)',
    'https://x.example/(a)',
    'oncall@x.example',
    '{{ $labels.instance }}',
    '<namespace>',
    "<x y='z'>",
  ],
  ...[
    '<b>',
    '</b>',
    '<a href="x">',
    '</a>',
    '<br/>',
    '<!-- c -->',
    '<!--',
    '-->',
    '<',
    '>',
    'TODO',
    'TBD x',
    'TODO_x',
    '- a',
    '1.',
  ],
];

/** What begins a line: marks of lists and quotations, and every sort of indentation. */
const PREFIXES = [
  ...[
    '',
    '',
    '',
    '',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '2. ',
    '10) ',
    '> ',
    '>',
    '  ',
    '    ',
    '   ',
    '      ',
    '- - ',
    '> - ',
    '- > ',
  ],
  ...['  - ', '    - ', '\t', ' ', '     ', '-     '],
];

/** Whole lines that begin, end or continue a block. */
const LINES = [
  ...['', '', '```', '```sh', '~~~', '````', '```a b c ', '```x`y', '    code', '---', '***', '===', '- - -', '--'],
  ...[
    '# H',
    '## H `c` #',
    '### *a* [b](c)',
    '#',
    '####### x',
    '# a {#id}',
    '# a <!-- #x -->',
    '\\# x',
    'text',
    "'t'",
    '"t"',
  ],
  ...[
    '| a | b |',
    '|--|--|',
    '|:-|',
    'a | b',
    '-|-',
    '| `x|y` | [l](m) |',
    '| `x\\|y` |',
    '[b]: /url',
    '[b]: <u v> "t"',
  ],
  ...[
    '[a]: u',
    '[x]: http://x.example',
    '[c]:',
    '[^1]: f',
    '<div>',
    '</div>',
    '<!-- c -->',
    '<!--',
    '-->',
    '<pre>',
    '</pre>',
  ],
  ...['<details><summary>x</summary>', '<a name="x"></a>', '</a>', '<span>', '<?x', '?>', '<br>', '<script>', '&copy;'],
  ...['1.', '-', '*', '2.', '- [ ] t', '- [x] t', '<!-- handbook disable heading-order: old page -->'],
];

/** What makes the scanner give up, left out where the pages should be its own work. */
const GIVING_UP = new Set([
  ...[
    '&foo;',
    'www.x.example',
    'oncall@x.example',
    '<!--',
    '-->',
    'TODO_x',
    '[^1]',
    '\t',
    '~',
    '~~',
    '~x~',
    '<a href="x">',
    '</a>',
  ],
  ...['<a name="x"></a>', '<pre>', '[^1]: f', '&copy;', '<script>', '<?x', '?>', '     ', '-     ', 'https://'],
  '<!-- handbook disable heading-order: old page -->',
]);

/** Small documents of nasty fragments; `mild` ones hold less of what is left to the full parser. */
export function nastyMarkdown(mild: boolean): fc.Arbitrary<string> {
  const oneOf = (all: string[]) => fc.constantFrom(...all.filter((one) => !mild || !GIVING_UP.has(one)));
  const spaced = fc.tuple(oneOf(INLINE), fc.constantFrom('', '', ' ')).map((parts) => parts.join(''));
  const running = fc.array(spaced, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
  const prefix = fc.oneof(fc.constant(''), oneOf(PREFIXES));
  const line = fc.tuple(prefix, prefix, fc.oneof(oneOf(LINES), running)).map((parts) => parts.join(''));
  const end = fc.constantFrom('\n', '\n', '\n', '\n', '\n\n');
  const page = fc.tuple(
    fc.array(fc.tuple(line, end), { minLength: 1, maxLength: 7 }),
    fc.constantFrom('\n', '', '\r\n'),
  );
  return page.map(([lines, last]) => {
    const text = lines
      .map((parts) => parts.join(''))
      .join('')
      .replace(/\n+$/, '');
    return last === '\r\n' ? `${text}\n`.replaceAll('\n', '\r\n') : text + last;
  });
}

/** One or two lines of running text. */
export function nastyText(): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...INLINE), { minLength: 1, maxLength: 10 }).map((parts) => parts.join(''));
}
