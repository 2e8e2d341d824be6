import { fencePlaces } from '../load/fence-places.ts';
import type { Document } from '../model/document.ts';
import type { Fence } from '../model/page-content.ts';
import { defineRule } from '../model/rule.ts';
import type { Settings } from '../model/settings.ts';
import type { Span } from '../model/span.ts';
import { COMMENT } from '../schema/json-faults.ts';
import { readJson } from '../schema/read-json.ts';
import { readYamlDocuments } from '../schema/read-yaml.ts';
import { withoutPlaceholders } from './fence-placeholders.ts';
import { promqlFault } from './promql-fault.ts';

export const fenceParses = defineRule({
  id: 'fence-parses',
  severity: 'warning',
  description: 'A block that says it is YAML, JSON or PromQL can be read as such, so that what a reader copies works.',
  *document(document, { settings }) {
    for (const fence of document.content.fences) {
      // What a tool reads is judged by snippet-parses; an example of a file may be wrong on purpose.
      if (/(?:^|\s)file=/.test(fence.meta) || isSnippet(fence, document)) continue;
      const fault = FORMATS[fence.language]?.(withoutPlaceholders(fence.value), fence.value, settings);
      if (fault === undefined) continue;
      yield { file: document.file, span: fencePlaces(fence)(fault.span), message: fault.message };
    }
  },
});

interface Fault {
  span: Span;
  message: string;
}

const FORMATS: Record<string, (text: string, written: string, settings: Settings) => Fault | undefined> = {
  yaml: yamlFault,
  yml: yamlFault,
  json: jsonFault,
  promql: (_, written, settings) => promqlFault(written, settings),
};

function isSnippet({ span }: Fence, { snippets }: Document): boolean {
  return snippets.some((snippet) => snippet.span[0] >= span[0] && snippet.span[1] <= span[1]);
}

function yamlFault(text: string): Fault | undefined {
  const fault = readYamlDocuments(text).flatMap(({ faults }) => faults)[0];
  return fault && { span: fault.span, message: `This block is no YAML: ${lowerFirst(fault.message)}` };
}

function jsonFault(text: string, written: string): Fault | undefined {
  // Excerpts, templates and lines of one value each are not meant to be one JSON value.
  if (/(?:^|\s)(?:\.{3}|…)|\{[{%]/.test(written) || text.trim() === '') return undefined;
  const fault = faultOfJson(text);
  if (fault === undefined || text.split(/\n(?=[{[])/).every((line) => faultOfJson(line) === undefined))
    return undefined;
  // Where not even the first value is one, the block is something else.
  if (fault.span[0] === 0 && fault.message !== COMMENT) return { span: [0, text.trimEnd().length], message: NO_JSON };
  return fault.message === COMMENT ? { ...fault, message: NO_COMMENTS } : fault;
}

/** A key that stands twice is no reason for a reader to stumble. */
function faultOfJson(text: string): Fault | undefined {
  return readJson(text).faults.find(({ lenient }) => !lenient);
}

const NO_COMMENTS = 'JSON has no comments; remove this one, or write `jsonc` as the language.';
const NO_JSON =
  'This block is no JSON, expected a value such as `{ "name": "etcd" }`; correct it, or name the language that it is in.';

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
