import fc from 'fast-check';

/** What one slip of a finger, or one paste, does to a piece of a real page. */
const FRAGMENTS = [
  ...[
    '`',
    '``',
    '```',
    '*',
    '**',
    '_',
    '[',
    ']',
    '](',
    '(',
    ')',
    '<',
    '>',
    '\\',
    '|',
    '- ',
    '1. ',
    '> ',
    '    ',
    '  ',
    '\t',
    '#',
    '# ',
  ],
  ...[
    '---',
    '===',
    '![',
    '&amp;',
    'http://a.b',
    '~',
    '<!--',
    '-->',
    '<div>',
    '[a]: /b',
    '| - | - |',
    ':-:',
    '{#x}',
    '"',
    "'",
    '\n',
  ],
  ...['\n\n', '+', '!', '</a>', '<a>', '<br>', 'TODO', '^', '@', '=', '{{ x }}', '  \n', '\\\n'],
];

/** A piece of some page, with up to five changes: what people really write, and what they nearly wrote. */
export function mutatedPiece(pages: readonly (readonly string[])[]): fc.Arbitrary<string> {
  const change = fc.tuple(fc.nat(5), fc.nat(), fc.nat(), fc.constantFrom(...FRAGMENTS), fc.nat());
  const piece = fc.tuple(fc.nat(pages.length - 1), fc.nat(), fc.integer({ min: 1, max: 14 }));
  const ending = fc.constantFrom(...Array<string>(19).fill('\n'), '\r\n');
  return fc.tuple(piece, fc.array(change, { maxLength: 5 }), ending).map(([[page, from, count], changes, end]) => {
    const all = pages[page] ?? [];
    const start = from % Math.max(all.length, 1);
    const lines = all.slice(start, start + count);
    for (const [how, line, column, fragment, other] of changes) {
      const at = line % Math.max(lines.length, 1);
      const text = lines[at] ?? '';
      const middle = column % (text.length + 1);
      if (how === 0) lines.splice(at, 1);
      else if (how === 1) lines[at] = fragment + text;
      else if (how === 2) lines[at] = text + fragment;
      else if (how === 3) lines[at] = text.slice(0, middle) + text.slice(middle + 2);
      else if (how === 4) lines.splice(at, 0, all[other % Math.max(all.length, 1)] ?? '');
      else lines[at] = text.slice(0, middle) + fragment + text.slice(middle);
    }
    return lines.join(end);
  });
}
