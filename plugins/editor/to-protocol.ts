import {
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  DiagnosticSeverity,
  type Range as ProtocolRange,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { indexLines, type Problem, plainText, type Span } from '../core/index.ts';
import type { Completion } from './complete.ts';

type Range = Problem['range'];

/** Lines and characters from 0, both in UTF-16 units, as the protocol counts them. */
export function toRange({ start, end }: Range): ProtocolRange {
  const from = { line: start.line - 1, character: start.column - 1 };
  return { start: from, end: { line: end.line - 1, character: end.column - 1 } };
}

export function rangeOf(text: string, span: Span): ProtocolRange {
  return toRange(indexLines(text).rangeOf(span));
}

/** The offset of a place; places past the end of a line or of the text are drawn in. */
export function offsetAt(text: string, position: ProtocolRange['start']): number {
  return TextDocument.create('file:///', 'text', 0, text).offsetAt(position);
}

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const satisfies Record<Problem['severity'], DiagnosticSeverity>;

export function toDiagnostic(problem: Problem, uriOf: (file: string) => string): Diagnostic {
  const { rule, severity, message, range, url, related = [] } = problem;
  return {
    range: toRange(range),
    severity: SEVERITIES[severity],
    source: 'handbook',
    code: rule,
    ...(/^https?:/.test(url) && { codeDescription: { href: url } }),
    message: plainText(message, 1_000),
    ...(related.length > 0 && {
      relatedInformation: related.map((place) => ({
        location: { uri: uriOf(place.file), range: toRange(place.range) },
        message: plainText(place.message, 1_000),
      })),
    }),
  };
}

const KINDS = {
  field: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  name: CompletionItemKind.Reference,
  page: CompletionItemKind.File,
  heading: CompletionItemKind.Text,
} as const satisfies Record<Completion['type'], CompletionItemKind>;

export function toCompletionItem(text: string, offset: number, completion: Completion): CompletionItem {
  const { label, type, detail, documentation, from } = completion;
  const newText = completion.text ?? label;
  return {
    label: plainText(label),
    kind: KINDS[type],
    ...(detail !== undefined && { detail: plainText(detail) }),
    ...(documentation !== undefined && { documentation: plainText(documentation, 1_000) }),
    // Editors compare this with what is already typed there.
    filterText: label,
    textEdit: { range: rangeOf(text, [from, offset]), newText },
  };
}
