import type { Span } from '../../../model/span.ts';
import type { Pipeline, Term } from '../../go-templates/template-tree.ts';
import { unquote } from '../../promql/unquote.ts';

/** What a template takes from the alert that it describes. */
export interface TemplateUse {
  what: 'label' | 'value' | 'field';
  /** Name of the label or field. */
  name: string;
  span: Span;
  /** False where the template only asks about it, as `if` does. */
  shown: boolean;
}

/** Finds what a template takes from its alert: `$labels.instance`, `index $labels "a-b"`, `$value`, `.Value` and so on. */
export function usesOf(pipelines: readonly Pipeline[]): TemplateUse[] {
  return pipelines.flatMap((pipeline) => usesOfPipeline(pipeline, pipeline.purpose === 'command'));
}

const COMPARISONS: ReadonlySet<string> = new Set([
  'and',
  'eq',
  'ge',
  'gt',
  'le',
  'len',
  'lt',
  'match',
  'ne',
  'not',
  'or',
]);

function usesOfPipeline({ commands, atRoot }: Pipeline, shown: boolean): TemplateUse[] {
  const compares = commands.some(([first]) => first?.type === 'function' && COMPARISONS.has(first.text));
  return commands.flatMap((terms) =>
    terms.flatMap((term, index) => {
      const isShown = shown && !compares;
      if (term.pipeline) return usesOfPipeline({ ...term.pipeline, atRoot }, isShown);
      const use = takenBy(term, index > 0 ? terms : [], index, atRoot);
      return use ? [{ shown: isShown, ...use }] : [];
    }),
  );
}

function takenBy(
  term: Term,
  terms: readonly Term[],
  index: number,
  atRoot: boolean,
): Omit<TemplateUse, 'shown'> | undefined {
  const [first, ...rest] = pathOf(term, atRoot);
  const { span } = term;
  if (first === '.Value') return { what: 'value', name: '', span };
  if (first === '.Labels') {
    const name = rest[0]?.slice(1) ?? indexed(terms, index);
    return name === undefined ? undefined : { what: 'label', name, span };
  }
  return first === undefined ? undefined : { what: 'field', name: first, span };
}

/** Every way to write it as the path from what Prometheus gives: `$labels.job`, `.Labels.job` and `$.Labels.job` are one. */
function pathOf({ type, text, fields }: Term, atRoot: boolean): string[] {
  if (type === 'field') return atRoot ? [text, ...fields] : [];
  if (type !== 'variable') return [];
  if (text === '$') return fields;
  const start = SHORTHANDS[text];
  return start === undefined ? [] : [start, ...fields];
}

const SHORTHANDS: Record<string, string> = { $labels: '.Labels', $value: '.Value' };

/** The label that `index $labels "name"` asks for. */
function indexed(terms: readonly Term[], index: number): string | undefined {
  const [called] = terms;
  const next = terms[index + 1];
  const isIndex = called?.type === 'function' && called.text === 'index' && index === 1 && next?.type === 'string';
  return isIndex ? unquote(next.text) : undefined;
}
