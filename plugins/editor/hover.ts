import { type Node, plainText, type Span } from '../core/index.ts';
import { fieldAt } from './front-matter-at.ts';
import { targetAt } from './target-at.ts';
import { documentOf, type View } from './view.ts';

/** What is told of a place. Plain text: it comes from content, and no editor shall read mark-up in it. */
export interface Hover {
  text: string;
  span: Span | undefined;
}

/** The summary of what is named at an offset, or what the field there is for. */
export function hover(view: View, file: string, offset: number): Hover | undefined {
  const target = targetAt(view, file, offset);
  if (target !== undefined && target.nodes.length > 0) {
    return {
      text: target.nodes
        .slice(0, MOST)
        .map((node) => summaryOf(node, view))
        .join('\n\n'),
      span: target.span,
    };
  }
  const document = documentOf(view, file);
  const path = document === undefined ? undefined : fieldAt(view.handbook.textOf(file), offset);
  if (path === undefined) return undefined;
  const kinds = view.handbook.kinds.filter(({ id }) => document?.kind === undefined || id === document.kind);
  const fact = kinds.flatMap((kind) => view.handbook.fieldsOf(kind)).find((one) => one.path === path);
  if (fact === undefined) return undefined;
  const example = fact.example === undefined ? [] : [`For example: ${fact.example}`];
  return { text: [`${path}: ${fact.type}`, fact.description, ...example].join('\n\n'), span: undefined };
}

const MOST = 5;

function summaryOf(node: Node, view: View): string {
  const page = node.document === undefined ? undefined : documentOf(view, node.id);
  if (page !== undefined) {
    const { description, owner } = page.frontMatter.value;
    const about = typeof description === 'string' ? description : firstParagraph(page.text, page.frontMatter.span[1]);
    const lines = [`${node.title} (${node.kind})`, about, typeof owner === 'string' ? `Owner: ${owner}` : ''];
    return told(lines);
  }
  const [placed] = node.rules ?? [];
  if (placed === undefined) return told([`${node.title} (${node.kind})`]);
  const { rule, snippet } = placed;
  const runbooks = new Set(view.graph.answering(node.id));
  return told([
    `${node.name} (alert, ${rule.labels.severity ?? 'no severity'})`,
    rule.annotations.summary ?? rule.annotations.description ?? '',
    `${rule.expression}${rule.for === undefined ? '' : ` for ${rule.for}`}`,
    runbooks.size === 0 ? 'No runbook answers it.' : `Answered by ${[...runbooks].join(', ')}`,
    `Defined in ${snippet.file}`,
  ]);
}

function told(lines: readonly string[]): string {
  return lines
    .map((line) => plainText(line, LONGEST))
    .filter((line) => line !== '')
    .join('\n');
}

const LONGEST = 400;

/** What is first said below the headings. */
function firstParagraph(text: string, from: number): string {
  const lines = text.slice(from, from + 4_000).split(/\r?\n/);
  const start = lines.findIndex((line) => line.trim() !== '' && !/^(?:#|<!--|---|```)/.test(line));
  const end = lines.findIndex((line, index) => index > start && line.trim() === '');
  return start < 0 ? '' : lines.slice(start, end < 0 ? undefined : end).join(' ');
}
