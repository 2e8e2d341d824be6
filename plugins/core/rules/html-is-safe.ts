import type { Html } from '../model/page-content.ts';
import { quoted } from '../model/plain-text.ts';
import { defineRule } from '../model/rule.ts';
import { SAFE_ELEMENTS, UNSAFE_ELEMENTS } from '../model/safe-html.ts';
import type { Span } from '../model/span.ts';

export const htmlIsSafe = defineRule({
  id: 'html-is-safe',
  severity: 'warning',
  description: 'HTML in a page is shown as its author meant it: nothing of it is removed, hidden or swallowed.',
  *document({ file, content }) {
    for (const html of content.html) for (const found of faultsIn(html)) yield { file, ...found };
  },
});

function* faultsIn({ value, span }: Html): Generator<{ span: Span; message: string }> {
  const place = (at: number, length: number): Span => [span[0] + at, span[0] + at + length];
  const { text, unclosedAt } = withoutComments(value);
  if (unclosedAt !== undefined) {
    const message = 'This comment is never closed, it hides the rest of the page; close it with `-->`.';
    yield { span: place(unclosedAt, 4), message };
  }
  for (const match of text.matchAll(/<(\/?)([A-Za-z][^\s/<>]*)([^<>]*)>?/g)) {
    const [tag, closing, name = '', attributes = ''] = match;
    const message = explainElement(tag, name.toLowerCase()) ?? explainAttributes(attributes);
    if (closing === '' && message !== undefined) yield { span: place(match.index, tag.length), message };
  }
}

function explainElement(tag: string, name: string): string | undefined {
  if (SAFE_ELEMENTS.has(name)) return undefined;
  if (UNSAFE_ELEMENTS.has(name))
    return `${quoted(`<${name}>`)} is removed from the page; write it in Markdown, or leave it out.`;
  return `${quoted(tag)} is read as HTML and vanishes from the page; write it in backticks, or as \`&lt;${plainName(name)}&gt;\`.`;
}

function explainAttributes(attributes: string): string | undefined {
  const risky = /(?:^|[\s"'/])(on[a-z]+|style|srcdoc)\s*=/i.exec(attributes)?.[1];
  if (risky !== undefined)
    return `The attribute ${quoted(risky.toLowerCase())} is removed from the page; leave it out.`;
  if (!/=\s*["']?\s*(?:javascript|vbscript|data):/i.test(attributes)) return undefined;
  return 'The address of this element is removed from the page; only http, https and mailto are kept.';
}

function plainName(name: string): string {
  return quoted(name).slice(1, -1);
}

/** Blanks out comments, so that what follows keeps its place. */
function withoutComments(value: string): { text: string; unclosedAt: number | undefined } {
  const parts: string[] = [];
  let at = 0;
  for (let start = value.indexOf('<!--'); start >= 0; start = value.indexOf('<!--', at)) {
    parts.push(value.slice(at, start));
    const end = value.indexOf('-->', start + 4);
    if (end < 0) return { text: parts.join(''), unclosedAt: start };
    at = end + 3;
    parts.push(' '.repeat(at - start));
  }
  return { text: parts.join('') + value.slice(at), unclosedAt: undefined };
}
