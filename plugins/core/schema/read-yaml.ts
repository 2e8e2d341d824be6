import { Composer, Schema, type Document as YamlDocument } from 'yaml';
import type { Place } from '../model/places.ts';
import type { Span } from '../model/span.ts';
import { readPlainYaml } from './plain-yaml/read-plain-yaml.ts';
import { commentsOf, type YamlComment } from './yaml-comments.ts';
import { faultOfParser, type YamlFault } from './yaml-faults.ts';
import { MOST_DEPTH, TooDeepError, tokensOf } from './yaml-tokens.ts';
import { plainDataOf } from './yaml-value.ts';

/** What a YAML text says, where each value stands, and what is wrong with it. */
export interface YamlReading {
  /** Own, plain data: no prototype keys, no cycles, dates kept as text. Null for an empty text. */
  value: unknown;
  /** The document's content; empty when it has none. */
  span: Span;
  /** JSON pointer (`''` for the root) → where key and value stand. What an alias brings stands at its anchor. */
  places: Record<string, Place>;
  /** In order of their places, at most twenty. */
  faults: YamlFault[];
  /** Comments that begin with `handbook`: suppressions. */
  comments: YamlComment[];
}

export interface YamlOptions {
  /** Where the text begins in its file; every span is shifted by it. */
  offset?: number;
  /** False where it is not asked where values stand: the reading may be without places then. */
  places?: boolean;
}

/** Reads the one YAML document of a text: front matter, handbook.yml. Never throws. */
export function readYaml(text: string, options: YamlOptions = {}): YamlReading {
  const [first, second] = readYamlDocuments(text, options, 2);
  if (first === undefined) return emptyReading(options.offset ?? 0, []);
  if (second !== undefined) {
    first.faults.push({
      span: second.span,
      message: 'Found a second YAML document after a `---` line, expected one: remove the line or the second document.',
    });
  }
  return first;
}

/** Reads every YAML document of a text, such as a file of Kubernetes manifests. Never throws. */
export function readYamlDocuments(text: string, options: YamlOptions = {}, most = MOST_DOCUMENTS): YamlReading[] {
  const offset = options.offset ?? 0;
  const plain = readPlainYaml(text, offset, options.places);
  return plain === undefined ? parseYamlDocuments(text, offset, most) : [plain];
}

/** Reads by the parser alone: what the reader of plain YAML is measured by. */
export function parseYamlDocuments(text: string, offset: number, most = MOST_DOCUMENTS): YamlReading[] {
  const readings: YamlReading[] = [];
  try {
    for (const document of new Composer(PARSER_OPTIONS).compose(tokensOf(text), true, text.length)) {
      if (readings.length === most) {
        if (most === MOST_DOCUMENTS) readings.at(-1)?.faults.push(tooMany(document.range[0] + offset));
        break;
      }
      readings.push(readingOf(document, text, offset));
    }
  } catch (error) {
    // The parser promises not to throw otherwise; should it, on some crafted text, the other files are still checked.
    const at = offset + (error instanceof TooDeepError ? error.offset : 0);
    const depth = error instanceof TooDeepError ? `, expected at most ${MOST_DEPTH} levels` : '';
    const message = `Found values nested too deeply to be read${depth}: simplify them.`;
    return [emptyReading(offset, [{ span: [at, at + 1], message }])];
  }
  for (const comment of commentsOf(text, offset, readings)) {
    (readings.find(({ span }) => comment.span[0] <= span[1]) ?? readings.at(-1))?.comments.push(comment);
  }
  return readings;
}

// Beyond any real file of manifests; below what a crafted text of nothing but `---` could cost.
const MOST_DOCUMENTS = 10_000;
const MOST_FAULTS = 20;

const PARSER_OPTIONS = {
  // Given as an object so that a `%YAML 1.1` line cannot switch to other rules, in which `no` is false.
  schema: new Schema({ schema: 'core', merge: true, resolveKnownTags: false }),
  // The parser compares every key with every other one; ours is linear and knows both places.
  uniqueKeys: false,
  logLevel: 'silent',
  prettyErrors: false,
  strict: true,
} as const;

function readingOf(document: YamlDocument.Parsed, text: string, offset: number): YamlReading {
  const { value, places, faults: ours } = plainDataOf(document, text, offset);
  const theirs = [...document.errors, ...document.warnings].map((error) => faultOfParser(error, text, offset));
  const span = places['']?.value ?? ([offset, offset] as const);
  return {
    value,
    span,
    places,
    faults: inOrder([...theirs, ...ours]),
    comments: [],
  };
}

/** The parser reports some faults twice, at the same place, while it recovers: the first of each place is kept. */
function inOrder(faults: YamlFault[]): YamlFault[] {
  if (faults.length < 2) return faults;
  const sorted = faults.toSorted((a, b) => a.span[0] - b.span[0]);
  return sorted.filter((fault, index) => fault.span[0] !== sorted[index - 1]?.span[0]).slice(0, MOST_FAULTS);
}

function tooMany(at: number): YamlFault {
  return { span: [at, at], message: `Found more than ${MOST_DOCUMENTS} YAML documents in one text, split it.` };
}

function emptyReading(offset: number, faults: YamlFault[]): YamlReading {
  return { value: null, span: [offset, offset], places: {}, faults, comments: [] };
}
