import { quoted } from '../../model/plain-text.ts';
import { checkLiteral } from './check-literal.ts';
import { lexTemplate } from './lex-template.ts';
import { parsePipeline, unexpected } from './parse-pipeline.ts';
import type { TemplateNames } from './template-names.ts';
import { type FoundFault, TemplateReading } from './template-reading.ts';
import { TemplateFault, type TemplateToken } from './template-tokens.ts';
import type { Pipeline } from './template-tree.ts';

export interface TemplateParse {
  /** What makes Go refuse the template; empty when it takes it. */
  faults: readonly FoundFault[];
  /** All that is shown or asked, in order. Only a part of it where there are faults. */
  pipelines: readonly Pipeline[];
}

/** Parses a template as Go does when it is loaded: names are checked, nothing is run. */
export function parseTemplate(text: string, names: TemplateNames): TemplateParse {
  if (!text.includes('{{')) return NOTHING;
  const reading = new TemplateReading(lexTemplate(text), names);
  try {
    const end = parseList(reading, 'top');
    if (end !== undefined)
      throw new TemplateFault(end.span, `Unexpected \`${end.text}\`, nothing is open that it could belong to`);
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error;
    const { span, message } = error;
    // Words behind braces that never close were mostly meant as text.
    const before = reading.faults.filter((fault) => fault.span[0] < span[0]);
    return { ...reading, faults: [...before, { span, message }] };
  }
  return reading;
}

const NOTHING: TemplateParse = { faults: [], pipelines: [] };

/** Parses text and actions up to an `end` or `else`, which is given back without its braces' end for `else`. */
function parseList(reading: TemplateReading, around: 'top' | TemplateToken): TemplateToken | undefined {
  for (;;) {
    const token = reading.take();
    if (token.type === 'text') continue;
    if (token.type === 'end') {
      if (around === 'top') return undefined;
      throw new TemplateFault(
        around.span,
        `Found \`${around.text}\` without its \`end\`, write \`{{ end }}\` where it ends`,
      );
    }
    const word = reading.peekNonSpace();
    if (word.type !== 'keyword') {
      parsePipeline('command', '}}', reading);
      continue;
    }
    reading.take();
    if (word.text === 'end' || word.text === 'else') {
      if (word.text === 'end' || !isElseIf(reading)) expectClose(reading, word);
      return word;
    }
    reading.deeper(() => parseControl(word, reading, around === 'top'));
  }
}

function isElseIf(reading: TemplateReading): boolean {
  const next = reading.peekNonSpace();
  return next.type === 'keyword' && (next.text === 'if' || next.text === 'with');
}

function expectClose(reading: TemplateReading, word: TemplateToken): void {
  const close = reading.takeNonSpace();
  if (close.type !== '}}') throw unexpected(close, word.text);
}

function parseControl(word: TemplateToken, reading: TemplateReading, isTop: boolean): void {
  switch (word.text) {
    case 'break':
    case 'continue':
      expectClose(reading, word);
      if (reading.ranges === 0)
        throw new TemplateFault(word.span, `Found \`${word.text}\` outside of a \`range\`, remove it`);
      return;
    case 'define':
      if (!isTop) throw new TemplateFault(word.span, 'Found `define` inside of another block, move it to the outside');
      takeName(reading, word);
      expectClose(reading, word);
      parseApart(word, reading);
      return;
    case 'block':
      takeName(reading, word);
      parsePipeline('block', '}}', reading);
      parseApart(word, reading);
      return;
    case 'template':
      takeName(reading, word);
      if (reading.peekNonSpace().type === '}}') reading.take();
      else parsePipeline('template', '}}', reading);
      return;
    default:
      parseBranches(word, reading);
  }
}

/** `if`, `with` and `range`, with what follows `else`. Variables set in them end with them. */
function parseBranches(word: TemplateToken, reading: TemplateReading): void {
  const { variables, atRoot } = reading;
  reading.variables = [...variables];
  parsePipeline(word.text, '}}', reading);
  const isRange = word.text === 'range';
  if (isRange) reading.ranges++;
  reading.atRoot = atRoot && word.text === 'if';
  const end = parseList(reading, word);
  if (isRange) reading.ranges--;
  reading.atRoot = atRoot;
  if (end?.text === 'else') parseElse(word, reading);
  reading.variables = variables;
}

function parseElse(word: TemplateToken, reading: TemplateReading): void {
  const next = reading.peekNonSpace();
  if (next.type === 'keyword' && (next.text === 'if' || next.text === 'with')) {
    if (next.text !== word.text) throw unexpected(next, 'else');
    reading.take();
    reading.deeper(() => parseBranches(next, reading));
    return;
  }
  const end = parseList(reading, word);
  if (end?.text === 'else')
    throw new TemplateFault(end.span, `Found a second \`else\` of one \`${word.text}\`, remove it`);
}

/** A template of its own: it sees neither the variables around it nor what `.` is there. */
function parseApart(word: TemplateToken, reading: TemplateReading): void {
  const { variables, atRoot, ranges } = reading;
  reading.variables = ['$'];
  reading.atRoot = false;
  reading.ranges = 0;
  const end = parseList(reading, word);
  if (end?.text === 'else')
    throw new TemplateFault(end.span, `Unexpected \`else\` in \`${word.text}\`, expected \`end\``);
  Object.assign(reading, { variables, atRoot, ranges });
}

function takeName(reading: TemplateReading, word: TemplateToken): void {
  const name = reading.takeNonSpace();
  const fault =
    name.type === 'string'
      ? checkLiteral(name)
      : `Unexpected ${quoted(name.text)} after \`${word.text}\`, expected a name in quotes`;
  if (fault !== undefined) throw new TemplateFault(name.span, fault);
}
