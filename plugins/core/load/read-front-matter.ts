import type { FrontMatter } from '../model/document.ts';
import type { Directive } from '../model/page-content.ts';
import { quoted } from '../model/plain-text.ts';
import type { ParseFinding } from '../model/problem.ts';
import { readYaml } from '../schema/read-yaml.ts';
import type { ParsedMarkdown } from './parse-markdown.ts';

/** Where its values stand is read when somebody asks: see `placeFrontMatter`. */
export type ReadFrontMatter = Omit<FrontMatter, 'places'>;

export interface FrontMatterReading {
  frontMatter: ReadFrontMatter;
  directives: Directive[];
  findings: ParseFinding[];
}

/** Reads the YAML at the top of a page. Other languages (`---js` runs code in some readers) and open ends are faults. */
export function readFrontMatter(file: string, text: string, parsed: ParsedMarkdown['frontMatter']): FrontMatterReading {
  const fault = (span: readonly [number, number], message: string): ParseFinding => ({
    rule: 'front-matter-parses',
    file,
    span,
    message,
  });
  if (parsed === undefined) {
    const [first = ''] = text.slice(0, 1000).split(/\r\n|\r|\n/, 1);
    const findings: ParseFinding[] = [];
    const language = /^---[^\S\r\n]*([A-Za-z][^\s]*)/.exec(first)?.[1];
    if (language !== undefined) {
      const message = `Front matter is marked ${quoted(language)}, only YAML is read; write \`---\` alone.`;
      findings.push(fault([0, first.length], message));
    } else if (/^---[^\S\r\n]*$/.test(first)) {
      const message = 'Front matter opens here and is never closed; write `---` alone on a line below its last field.';
      findings.push(fault([0, first.length], message));
    }
    return { frontMatter: NO_FRONT_MATTER, directives: [], findings };
  }
  const reading = readYaml(text.slice(...parsed.yaml), { offset: parsed.yaml[0], places: false });
  const findings = reading.faults.map(({ span, message }) => fault(span, message));
  let { value } = reading;
  if (!isRecord(value)) {
    if (value !== null && value !== undefined && findings.length === 0) {
      findings.push(fault(reading.span, 'Front matter is not a list of fields; write `field: value` lines.'));
    }
    value = {};
  }
  return {
    frontMatter: { value: value as Record<string, unknown>, ...parsed },
    // Front matter speaks for its page, so a suppression there covers all of it.
    directives: reading.comments.map((comment) => ({ ...comment, covers: 'file' })),
    findings,
  };
}

export const NO_FRONT_MATTER: ReadFrontMatter = { value: {}, span: [0, 0], yaml: [0, 0] };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
