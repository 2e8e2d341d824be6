import { hash } from 'node:crypto';
import type { Handbook } from '../model/handbook.ts';
import { HandbookError } from '../model/handbook-error.ts';
import type { FieldFacts, Kind, ReferenceField, SectionSpec } from '../model/kind.ts';
import { quoted } from '../model/plain-text.ts';
import { compileSchemas, type SchemaFile, type Schemas, schemaIdOf } from '../schema/compile-schemas.ts';
import { isRecord } from '../schema/yaml-nodes.ts';
import { fieldFactsOf } from './field-facts.ts';
import { readSchemaFiles } from './read-schema-files.ts';
import { referenceFieldsOf } from './reference-fields.ts';
import { schemaFaultsOf } from './schema-faults.ts';

export interface KindsReading {
  /** By id. */
  kinds: Kind[];
  schemas: Schemas;
  /** Names what all schemas say. */
  state: string;
  /** Reference fields that every page may have. */
  sharedReferences: ReferenceField[];
  /** What the fields of a kind are, in words. */
  fieldsOf(kind: Kind): FieldFacts[];
  /** What a schema does not allow of a value, in words: `schemaFaults('kinds/runbook', value, places)`. */
  schemaFaults: Handbook['schemaFaults'];
}

/**
 * Reads the kinds of pages: those of the toolkit, whose schemas/ folder comes first, then those that a handbook adds in
 * its own schemas/kinds/, where the same id replaces. Throws a HandbookError for a schema that cannot be used.
 */
export function readKinds(folders: readonly string[]): KindsReading {
  const files = readSchemaFiles(folders);
  const schemas = compileSchemas(files);
  const lookup = (file: string) => files.find((other) => other.file === file)?.json;
  const kinds = files
    .filter(({ file }) => file.startsWith('kinds/'))
    .map((file) => toKind(file, referenceFieldsOf(file.file, lookup)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    kinds,
    schemas,
    state: hash('sha1', JSON.stringify(files)),
    sharedReferences: referenceFieldsOf('shared.schema.json', lookup),
    fieldsOf: ({ schemaId }) => fieldFactsOf(`${schemaId}.schema.json`, lookup),
    schemaFaults: schemaFaultsOf(schemas),
  };
}

function toKind({ file, json, template, from = file, proven = false }: SchemaFile, references: ReferenceField[]): Kind {
  const id = schemaIdOf(file).replace(/^kinds\//, '');
  const annotation = json['x-kind'];
  if (!/^[a-z][a-z0-9-]*$/.test(id)) {
    throw new HandbookError(
      `Schema ${quoted(from)} names a kind ${quoted(id)}, expected lower case letters and \`-\`.`,
      {
        hint: 'The name of the file is the id of the kind: rename the file.',
      },
    );
  }
  if (!isRecord(annotation)) {
    throw new HandbookError(`Schema ${quoted(from)} says nothing about its kind, expected \`x-kind\`.`, {
      hint: 'Add `x-kind` with a label and the folders of such pages, as schemas/kinds/service.schema.json does.',
    });
  }
  // The meta-schema has proved the shape.
  const {
    label,
    folders,
    sections = [],
    index = {},
    page = 'file',
    dated = false,
  } = annotation as unknown as KindAnnotation;
  const { 'recognised-by-sections': recognisedBySections = false, 'review-every': reviewEvery } =
    annotation as unknown as KindAnnotation;
  return {
    id,
    own: !proven,
    description: typeof json.description === 'string' ? json.description : '',
    label,
    folders,
    sections: sections.map(toSection),
    page,
    dated,
    recognisedBySections,
    index: { sortBy: index['sort-by'] ?? 'title', order: index.order ?? 'ascending', fields: index.fields ?? [] },
    template,
    reviewEvery,
    references,
    schema: json,
    schemaId: schemaIdOf(file),
  };
}

interface KindAnnotation {
  label: Kind['label'];
  folders: string[];
  sections?: SectionAnnotation[];
  'review-every'?: string;
  page?: Kind['page'];
  dated?: boolean;
  'recognised-by-sections'?: boolean;
  index?: { 'sort-by'?: string; order?: Kind['index']['order']; fields?: string[] };
}

interface SectionAnnotation {
  title: string;
  synonyms?: string[];
  required?: boolean;
  'required-unless'?: string;
  prompt?: string;
}

function toSection(annotation: SectionAnnotation): SectionSpec {
  const { title, synonyms = [], required = false, 'required-unless': requiredUnless, prompt = '' } = annotation;
  return { title, synonyms, required, requiredUnless, prompt };
}
