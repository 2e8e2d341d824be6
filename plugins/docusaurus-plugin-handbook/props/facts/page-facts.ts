import { type Document, sectionsOf } from '../../../core/index.ts';
import type { Fact, FactValue } from '../../props.ts';
import type { Site } from '../../site/open-site.ts';
import { asRecord, asText } from '../read-fields.ts';
import { type FactContext, factContext } from './fact-context.ts';
import { factLabel } from './fact-label.ts';
import { factValue } from './fact-value.ts';
import { rcaNote } from './rca-facts.ts';

export interface PageFacts {
  facts: Fact[];
  /** Relations that the facts show: label → ids of nodes. */
  shown: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Kinds whose fields have parts of their own on the page. */
const OWN_PANEL = ['runbook', 'service'];

/** The fields of a page that its kind alone has, in the order of the schema; nothing for a plain page. */
export function pageFacts(site: Site, document: Document, only?: readonly string[]): PageFacts {
  const kind = site.handbook.kinds.find(({ id }) => id === document.kind);
  if (kind === undefined || OWN_PANEL.includes(kind.id)) return { facts: [], shown: new Map() };
  const context = factContext(site, document, kind);
  const names = only ?? Object.keys(asRecord(kind.schema.properties) ?? {});
  const facts = names.map((name) => fact(name, document, context)).filter((made) => made !== undefined);
  return { facts, shown: context.shown };
}

function fact(name: string, document: Document, context: FactContext): Fact | undefined {
  const value = severity(name, document, context) ?? written(name, document, context) ?? derived(name, context);
  if (value === undefined) return undefined;
  // "What we tried" speaks of `tried`.
  const spec = context.kind.sections.find(({ title }) => letters(title).endsWith(letters(name)));
  // The section of the page that speaks of the same: the table of follow-ups belongs under its heading.
  const section = spec && sectionsOf(document, [spec]).get(spec)?.anchor;
  const note = context.kind.id === 'rca' ? rcaNote(name, document) : undefined;
  return {
    label: spec !== undefined && letters(spec.title) === letters(name) ? spec.title : factLabel(name),
    value,
    ...(note !== undefined && { note }),
    ...(isLong(value) && { long: true }),
    ...(section !== undefined && { section }),
  };
}

function written(name: string, { frontMatter }: Document, context: FactContext): FactValue | undefined {
  return factValue(frontMatter.value[name], name, context);
}

function derived(name: string, context: FactContext): FactValue | undefined {
  const items = context.derivedLinks(name).map((link): FactValue => ({ type: 'link', link }));
  return items.length < 2 ? items[0] : { type: 'list', items };
}

/** The steps of a severity, gravest first, in the colours that alerts have. */
const LEVELS = ['critical', 'warning', 'info', 'other'] as const;

function severity(name: string, { frontMatter }: Document, { kind }: FactContext): FactValue | undefined {
  const text = asText(frontMatter.value[name]);
  const steps = asRecord(asRecord(kind.schema.properties)?.severity)?.enum;
  if (name !== 'severity' || text === undefined || !Array.isArray(steps) || !steps.includes(text)) return undefined;
  return { type: 'badge', mark: { name: text, level: LEVELS[steps.indexOf(text)] ?? 'other' } };
}

/** Tables, sources and sentences have a place of their own; what fits into a line stands under the title. */
function isLong(value: FactValue): boolean {
  if (value.type === 'table') return true;
  if (value.type !== 'list') return false;
  const wide = value.items.some((item) => item.type === 'text' && item.text.length > 40);
  return (
    wide || value.items.length > 12 || value.items.some((item) => item.type === 'link' && item.link.kind === 'url')
  );
}

/** `follow-ups` and `Follow-ups` are one thing. */
function letters(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
