import type { FieldFacts, Node, ReferenceField } from '../core/index.ts';
import { completeLink } from './complete-link.ts';
import { type FrontMatterPlace, frontMatterAt } from './front-matter-at.ts';
import { documentOf, type View } from './view.ts';

/** Something that may stand at the place where somebody types. */
export interface Completion {
  label: string;
  type: 'field' | 'value' | 'name' | 'page' | 'heading';
  /** A few words beside the label. */
  detail?: string;
  /** A sentence on what it is. */
  documentation?: string;
  /** What to write, where it differs from the label. */
  text?: string;
  /** Where to begin to write; up to the place where somebody types. */
  from: number;
}

/** More are of no use to a reader; editors ask again when more is typed. */
export const MOST_COMPLETIONS = 200;

/** What may be written at an offset of a file. */
export function complete(view: View, file: string, offset: number): Completion[] {
  const text = view.handbook.textOf(file);
  const place = file.endsWith('.md') ? frontMatterAt(text, offset) : undefined;
  if (place !== undefined) return completeFrontMatter(view, file, text, place);
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  if (!file.endsWith('.md')) return completeRunbookUrl(view, line, offset);
  const link = LINK.exec(line);
  if (link !== null) return completeLink(view, file, link[1] ?? '', offset);
  const heading = /^##\s+(.*)$/.exec(line);
  return heading === null ? [] : completeSections(view, file, offset - (heading[1]?.length ?? 0));
}

const LINK = /\]\(<?([^()<>\s]{0,500})$/;

function completeFrontMatter(view: View, file: string, text: string, place: FrontMatterPlace): Completion[] {
  const document = documentOf(view, file);
  const { handbook } = view;
  const kind = handbook.kinds.find(({ id }) => id === document?.kind);
  const [some] = handbook.kinds;
  const facts = kind ? handbook.fieldsOf(kind) : some ? handbook.fieldsOf(some).filter(({ shared }) => shared) : [];
  const { path, type, prefix, from } = place;
  if (type === 'value') {
    const field = (kind?.references ?? handbook.sharedReferences).find((reference) => reference.path === path);
    if (field !== undefined) return completeNames(view, field, prefix, from);
    const values = facts.find((fact) => fact.path === path || fact.path === path.replace(/\[\]$/, ''))?.values ?? [];
    if (values.length > 0) return values.map((label) => ({ label, type: 'value', from }));
    if (!path.endsWith('[]')) return [];
  }
  return facts.filter((fact) => isBelow(fact, path) && !isWritten(fact, path, text)).map((fact) => toField(fact, from));
}

function isBelow({ path }: FieldFacts, parent: string): boolean {
  const name = nameOf(path);
  return path === (parent === '' ? name : `${parent}.${name}`);
}

/** Of the fields at the top; those inside may stand once in each entry. */
function isWritten({ path }: FieldFacts, parent: string, text: string): boolean {
  const block = text.slice(0, text.indexOf('\n---', 3) >>> 0);
  return parent === '' && block.split('\n').some((line) => line.startsWith(`${path}:`));
}

function nameOf(path: string): string {
  return path.split('.').at(-1) ?? path;
}

function toField(fact: FieldFacts, from: number): Completion {
  const { path, type, description } = fact;
  const label = nameOf(path);
  return { label, type: 'field', detail: type, documentation: description, text: `${label}: `, from };
}

function completeNames(view: View, { to }: ReferenceField, prefix: string, from: number): Completion[] {
  const wanted = prefix.toLowerCase();
  const completions: Completion[] = [];
  for (const node of view.graph.nodes.values()) {
    if (!isNamed(node, to) || !node.name.toLowerCase().includes(wanted)) continue;
    completions.push({ label: node.name, type: 'name', detail: node.kind, from, ...textFor(node.name) });
    if (completions.length >= MOST_COMPLETIONS) break;
  }
  return completions;
}

function isNamed({ kind }: Node, to: readonly string[]): boolean {
  if (to.includes('any')) return kind !== 'page' && kind !== 'metric' && kind !== 'record';
  return to.includes(kind);
}

/** A name that YAML would read as something else stands in quotes. */
function textFor(name: string): { text?: string } {
  return /^[A-Za-z][\w.-]*$/.test(name) && !/^(?:true|false|null|yes|no|on|off)$/i.test(name)
    ? {}
    : { text: `'${name.replaceAll("'", "''")}'` };
}

function completeSections(view: View, file: string, from: number): Completion[] {
  const document = documentOf(view, file);
  const kind = view.handbook.kinds.find(({ id }) => id === document?.kind);
  const written = new Set(document?.content.headings.map(({ text }) => text.toLowerCase()));
  return (kind?.sections ?? [])
    .filter(({ title }) => !written.has(title.toLowerCase()))
    .map(({ title, prompt, required }) => ({
      label: title,
      type: 'heading',
      detail: required ? 'expected' : 'optional',
      documentation: prompt,
      from,
    }));
}

function completeRunbookUrl({ handbook }: View, line: string, offset: number): Completion[] {
  const typed = /\brunbook_url:\s*["']?(\S{0,500})$/.exec(line)?.[1];
  if (typed === undefined) return [];
  const wanted = typed.split('/').at(-1)?.toLowerCase() ?? '';
  return handbook.documents
    .filter(({ kind, id }) => kind === 'runbook' && id.toLowerCase().includes(wanted))
    .slice(0, MOST_COMPLETIONS)
    .map(({ address, title }) => {
      const url = handbook.settings.url.replace(/\/+$/, '') + address;
      return { label: url, type: 'page', detail: title, from: offset - typed.length };
    });
}
