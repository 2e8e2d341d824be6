import { quoted } from '../../model/plain-text.ts';
import { nearest } from '../../schema/nearest.ts';
import { checkLiteral } from './check-literal.ts';
import type { TemplateReading } from './template-reading.ts';
import { TemplateFault, type TemplateToken } from './template-tokens.ts';
import type { Pipeline, Term } from './template-tree.ts';

/** Parses `$x := f a | g` up to `}}` or `)`, which is taken too. */
export function parsePipeline(purpose: string, end: '}}' | ')', reading: TemplateReading): Pipeline {
  const pipeline: Pipeline = { purpose, commands: [], atRoot: reading.atRoot };
  const start = reading.peekNonSpace();
  takeDeclarations(purpose, reading);
  while (reading.peekNonSpace().type !== end) {
    if (!BEGINS_A_TERM.has(reading.peek().type)) throw unexpected(reading.peek(), purpose);
    pipeline.commands.push(parseCommand(purpose, reading));
  }
  const close = reading.take();
  if (pipeline.commands.length === 0)
    throw new TemplateFault([start.span[0], close.span[1]], `Found no value for ${nameOf(purpose)}, write one`);
  for (const [first] of pipeline.commands.slice(1)) {
    if (first !== undefined && NOT_CALLED.has(first.type))
      throw new TemplateFault(first.span, `Unexpected ${quoted(first.text)} after \`|\`, expected a function`);
  }
  if (end === '}}') reading.pipelines.push(pipeline);
  return pipeline;
}

const BEGINS_A_TERM: ReadonlySet<string> = new Set([
  'function',
  'variable',
  'field',
  'dot',
  'string',
  'character',
  'number',
  'constant',
  '(',
]);
const NOT_CALLED: ReadonlySet<string> = new Set(['constant', 'dot', 'number', 'string']);

/** What stands in a message for the end of an action and the like. */
export function unexpected(token: TemplateToken, purpose: string): TemplateFault {
  const found = token.type === 'end' ? 'end of the template' : token.type === 'text' ? 'text' : quoted(token.text);
  return new TemplateFault(token.span, `Unexpected ${found} in ${nameOf(purpose)}`);
}

function nameOf(purpose: string): string {
  return purpose.length > 8 || purpose === 'command' ? `a ${purpose}` : `\`${purpose}\``;
}

/** Takes `$x :=`, `$x =` or, for `range`, `$i, $x :=`. Anything else that begins with a variable is left. */
function takeDeclarations(purpose: string, reading: TemplateReading, before = 0): void {
  const variable = reading.peekNonSpace();
  if (variable.type !== 'variable') return;
  const place = reading.place;
  reading.take();
  const next = reading.peekNonSpace();
  const isList = next.type === 'sign' && next.text === ',';
  if (next.type !== ':=' && next.type !== '=' && !isList) {
    reading.returnTo(place);
    return;
  }
  reading.take();
  reading.declare(variable);
  if (!isList) return;
  if (purpose !== 'range' || before > 0)
    throw new TemplateFault(next.span, 'Found too many variables, expected one before `:=`');
  if (!['variable', '}}', ')'].includes(reading.peekNonSpace().type))
    throw new TemplateFault(
      reading.peek().span,
      'Found no variable after the comma, expected `range $index, $item := …`',
    );
  takeDeclarations(purpose, reading, before + 1);
}

function parseCommand(purpose: string, reading: TemplateReading): Term[] {
  const terms: Term[] = [];
  for (;;) {
    reading.peekNonSpace();
    const term = parseOperand(reading);
    if (term !== undefined) terms.push(term);
    const next = reading.peek();
    if (next.type === 'space') {
      reading.take();
      continue;
    }
    if (next.type === '|') reading.take();
    else if (next.type !== '}}' && next.type !== ')') throw unexpected(next, purpose);
    if (terms.length === 0) throw new TemplateFault(next.span, 'Found an empty command, write a value before it');
    return terms;
  }
}

function parseOperand(reading: TemplateReading): Term | undefined {
  const term = parseTerm(reading);
  if (term === undefined) return undefined;
  while (reading.peek().type === 'field') {
    const { text, span } = reading.take();
    if (NOT_CALLED.has(term.type))
      throw new TemplateFault(span, `Unexpected ${quoted(text)} after ${quoted(term.text)}, which has no fields`);
    term.fields.push(text);
    term.span = [term.span[0], span[1]];
  }
  return term;
}

function parseTerm(reading: TemplateReading): Term | undefined {
  const token = reading.peekNonSpace();
  const { type, text, span } = token;
  if (!BEGINS_A_TERM.has(type)) return undefined;
  reading.take();
  if (type === '(') {
    const pipeline = reading.deeper(() => parsePipeline('pipeline in parentheses', ')', reading));
    return { type: 'pipeline', text, fields: [], span, pipeline };
  }
  const { functions } = reading.names;
  if (type === 'function' && !functions.has(text)) reading.report(span, unknownFunction(text, functions));
  if (type === 'variable' && !reading.variables.includes(text))
    reading.report(span, unknownVariable(text, reading.variables));
  const fault = checkLiteral(token);
  if (fault !== undefined) throw new TemplateFault(span, fault);
  return { type: type === 'character' ? 'number' : (type as Term['type']), text, fields: [], span };
}

function unknownFunction(name: string, functions: ReadonlySet<string>): string {
  const meant = nearest(name, [...functions]);
  return `Unknown function ${quoted(name)} in a template, ${meant ? `did you mean \`${meant}\`?` : 'remove it;'}`;
}

function unknownVariable(name: string, variables: readonly string[]): string {
  const meant = nearest(
    name,
    variables.filter((variable) => variable !== '$'),
  );
  return `Unknown variable ${quoted(name)} in a template, ${meant ? `did you mean \`${meant}\`?` : 'set it with `:=` before;'}`;
}
