import type { Span } from '../model/span.ts';
import type { SourcePage } from './read-collection.ts';

/** Shortcodes of Hugo in prose: code may show them as they are. */
export function findShortcodes({ text, reading, bodyStart }: SourcePage): { span: Span; text: string }[] {
  const code = [...reading.content.fences, ...reading.content.codes].map(({ span }) => span);
  return [...text.slice(bodyStart).matchAll(/\{\{[<%][^\n]{0,500}?[%>]\}\}/g)]
    .map((match) => ({
      span: [bodyStart + match.index, bodyStart + match.index + match[0].length] as const,
      text: match[0],
    }))
    .filter(({ span }) => !code.some(([start, end]) => start <= span[0] && span[1] <= end));
}
