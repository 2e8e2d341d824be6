import matter from 'gray-matter';
import { stringify } from 'yaml';
import { HandbookError } from '../model/handbook-error.ts';
import { readYaml } from './read-yaml.ts';

/** Reads front matter where no position is needed. YAML only, by the one parser of ours; faults leave no data. */
export function readMatter(text: string): { data: Record<string, unknown>; body: string } {
  // Given options, gray-matter keeps no cache, in which a change to one answer would change the next.
  const { data, content } = matter(text, options());
  return { data, body: content };
}

/** Writes a page: front matter, then the text below it. Absent fields are left out. */
export function writeMatter(body: string, data: Record<string, unknown>): string {
  const present = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
  return Object.keys(present).length === 0
    ? body
    : `---\n${stringify(present, { lineWidth: 0 })}---\n\n${body.trimStart()}`;
}

function options(): Parameters<typeof matter>[1] {
  return {
    language: 'yaml',
    engines: {
      yaml: { parse: parseYaml, stringify },
      json: refuse,
      javascript: refuse,
      js: refuse,
      coffee: refuse,
      cson: refuse,
    },
  };
}

function parseYaml(text: string): object {
  const { value, faults } = readYaml(text);
  return faults.length === 0 && typeof value === 'object' && value !== null ? value : {};
}

// Its own engines of these names evaluate what they read.
const refuse = {
  parse(): never {
    throw new HandbookError('Front matter is marked as another language, only YAML is read.', {
      hint: 'Write `---` alone above and below it.',
    });
  },
};
