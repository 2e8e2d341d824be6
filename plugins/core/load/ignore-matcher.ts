import { RE2JS } from 're2js';

/**
 * Says of a path whether one of the patterns of handbook.yml leaves it out. `*` stands for a part of a name, `**` for
 * any folders; a pattern also covers all that lies below it. RE2, since settings may come with a pull request.
 */
export function ignoreMatcher(patterns: readonly string[] = []): (file: string) => boolean {
  if (patterns.length === 0) return () => false;
  const expression = RE2JS.compile(`(?:${patterns.map(expressionOf).join('|')})(?:/.*)?`);
  return (file) => expression.matches(file);
}

function expressionOf(pattern: string): string {
  const parts = pattern.replace(/\/+$/, '').split(/(\*\*\/|\*\*|\*)/);
  return parts.map((part) => WILDCARDS[part] ?? RE2JS.quote(part)).join('');
}

const WILDCARDS: Record<string, string> = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*' };
