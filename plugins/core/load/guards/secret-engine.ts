import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import type { FoundSecret } from './secret-shapes.ts';

/** What the rules of the engine say of one match: an id, and the parts of their sentence, the secret among them. */
interface Said {
  what: string;
  secret: string;
}

/** What a rule of the engine looks like to us; it is plain data and one function that answers at once. */
interface EngineRule {
  meta: { id: string };
  create(context: object, options: object): { file(source: object): unknown };
}

/** Comments in the text that switch the engine off would let a contributor switch off the guard. */
const SWITCHES = '@secretlint/secretlint-rule-filter-comments';

/**
 * Runs the rules of secretlint on a text. They are asked one by one, not through its core: that answers by and by, keeps a
 * record of each file for its profiler, and obeys comments in the text.
 */
export function runSecretEngine(file: string, text: string): FoundSecret[] {
  const found: FoundSecret[] = [];
  const context = {
    createTranslator: (messages: Messages) => (id: string, parts: Record<string, string>) => say(messages, id, parts),
    report: ({ message, range }: { message: Said; range: [number, number] }) => {
      found.push({ what: message.what, span: placeOf(message.secret, range, text) });
    },
    ignore: () => {},
  };
  const ext = file.endsWith('.json') ? '.json' : '';
  // The name decides only which files of npm a rule looks at; without one it looks at all.
  const source = { content: text, filePath: '', contentType: 'text', ext };
  for (const rule of ENGINE) rule.create(context, {}).file(source);
  return found;
}

// The package's own types ask for a context with parts that no rule uses.
const ENGINE = (rules as unknown as EngineRule[]).filter(({ meta }) => meta.id !== SWITCHES);

type Messages = Record<string, { en(parts: Record<string, string>): string }>;

/** `found GitHub Token(refresh tokens): ghr_…` → `GitHub Token, refresh tokens`, since it comes to stand in brackets; the secret apart. */
function say(messages: Messages, id: string, parts: Record<string, string>): Said {
  const { typeName, ...secret } = parts;
  const hidden = Object.fromEntries(Object.keys(secret).map((key) => [key, '']));
  const sentence = messages[id]?.en({ ...hidden, ...(typeName !== undefined && { typeName }) }) ?? id;
  return {
    what: sentence
      .replace(/^found (?:an? )?/i, '')
      .replace(/:\s*$/, '')
      .replace(/\s*\(([^()]*)\)$/, ', $1'),
    secret: Object.values(secret)[0] ?? '',
  };
}

/** Some ranges of the engine begin at the word before the secret. */
function placeOf(secret: string, [start, end]: [number, number], text: string): FoundSecret['span'] {
  const at = secret === '' ? -1 : text.indexOf(secret, start);
  if (at >= 0) return [at, at + secret.length];
  const key = text.search(/-----BEGIN/);
  return key < 0 ? [start, end] : [key, Math.min(end, key + 100)];
}
