import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { type Kind, loadHandbook, plainText, readKinds, toolkitFolder } from '../../plugins/core/index.ts';
import { checkedOptions, type HandbookOptions, withHandbookOptions } from '../open-handbook.ts';
import { paintFor, printResult } from '../terminal.ts';

interface KindFacts {
  id: string;
  label: Kind['label'];
  folders: readonly string[];
  /** Absent outside of a handbook. */
  pages?: number;
  /** True for a kind that the handbook adds or replaces. */
  own: boolean;
  description: string;
}

export function registerKinds(program: Command): void {
  withHandbookOptions(program.command('kinds'))
    .description('list the kinds of pages, where they live and how many there are')
    .addOption(new Option('--format <format>', 'form of the list').choices(['text', 'json']).default('text'))
    .action(async (options: HandbookOptions & { format: 'text' | 'json' }) => {
      const facts = await readFacts(options);
      printResult(options.format === 'json' ? `${JSON.stringify(facts, undefined, 2)}\n` : listAsText(facts));
    });
}

async function readFacts(options: HandbookOptions): Promise<KindFacts[]> {
  const root = resolve(options.root);
  const schemas = join(toolkitFolder(), 'schemas');
  const { kinds } = readKinds([schemas, join(root, 'schemas')]);
  const known = new Map(readKinds([schemas]).kinds.map(({ id, schema }) => [id, JSON.stringify(schema)]));
  const counts = isHandbook(root) ? await countPages(options) : undefined;
  return kinds.map(({ id, label, folders, schema, description }) => ({
    id,
    label,
    folders,
    ...(counts !== undefined && { pages: counts.get(id) ?? 0 }),
    own: known.get(id) !== JSON.stringify(schema),
    description,
  }));
}

/** Any folder can be read as a handbook; a home folder had better not be. */
function isHandbook(root: string): boolean {
  return ['handbook.yml', 'docs', 'runbooks'].some((name) => existsSync(join(root, name)));
}

async function countPages(options: HandbookOptions): Promise<Map<string, number>> {
  const { documents } = await loadHandbook({ ...checkedOptions(options), allowEmpty: true });
  const counts = new Map<string, number>();
  for (const { kind } of documents) if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

function listAsText(facts: readonly KindFacts[]): string {
  const paint = paintFor(process.stdout);
  const rows = facts.map(({ id, folders, pages, own, description }) => ({
    name: `${id}${own ? ' (own)' : ''}`,
    place: folders.map((folder) => `${folder}/`).join(', '),
    count: pages === undefined ? '' : `${pages} ${pages === 1 ? 'page' : 'pages'}`,
    description: plainText(description),
  }));
  const widest = (part: 'name' | 'place' | 'count'): number => Math.max(...rows.map((row) => row[part].length));
  const [name, place, count] = [widest('name'), widest('place'), widest('count')];
  return rows
    .map((row) => {
      const pages = count === 0 ? '' : `${row.count.padStart(count)}  `;
      return `${paint('strong', row.name.padEnd(name))}  ${row.place.padEnd(place)}  ${pages}${paint('quiet', row.description)}\n`;
    })
    .join('');
}
