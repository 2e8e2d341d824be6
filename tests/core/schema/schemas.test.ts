import { describe, expect, test } from 'vitest';
import { readKinds } from '../../../plugins/core/kinds/read-kinds.ts';
import { toolkitFolder } from '../../../plugins/core/kinds/toolkit-folder.ts';
import { compileSchemas } from '../../../plugins/core/schema/compile-schemas.ts';
import { readYaml } from '../../../plugins/core/schema/read-yaml.ts';
import type { JsonObject } from '../../../plugins/core/schema/schema-fields.ts';
import { isRecord } from '../../../plugins/core/schema/yaml-nodes.ts';
import { BROKEN } from './broken-fields.ts';
import { print } from './print-faults.ts';

const { kinds, schemas, schemaFaults } = readKinds([`${toolkitFolder()}/schemas`]);
const IDS = [
  ...['shared', 'page', 'handbook', 'report', 'handbook-json', 'baseline'],
  ...kinds.map(({ schemaId }) => schemaId),
];

describe.each(IDS)('%s', (id) => {
  const fields = [...fieldsIn(schemas.json(id), '')];

  test('describes each field and shows an example', () => {
    const bare = fields.filter(
      ({ schema }) => typeof schema.description !== 'string' || !Array.isArray(schema.examples),
    );
    expect(bare.map(({ path }) => path)).toEqual([]);
    expect(fields).not.toEqual([]);
  });

  test('allows what its examples show', () => {
    for (const { path, schema, wrap } of fields) {
      for (const example of (schema.examples ?? []) as unknown[]) {
        const about = schemas.errors(id, wrap(example)).filter(({ pointer }) => pointer.startsWith(path));
        expect(about, `${path}: ${JSON.stringify(example)}`).toEqual([]);
      }
    }
  });
});

test('the meta-schema allows what its examples show', () => {
  for (const [keyword, schema] of Object.entries(schemas.json('meta').properties as Record<string, JsonObject>)) {
    for (const example of schema.examples as unknown[]) {
      expect(() => compile({ type: 'object', [keyword]: example }), keyword).not.toThrow();
    }
  }
});

test('a page may have fields of its own', () => {
  expect(schemaFaults('page', { title: 'On call for DNS', layout: 'wide', weight: 20 }, () => ({}))).toEqual([]);
});

function compile(json: JsonObject): void {
  compileSchemas([
    { file: 'meta.schema.json', json: schemas.json('meta'), proven: true },
    { file: 'kinds/practice.schema.json', json },
  ]);
}

describe('every field, broken, is pointed at exactly', () => {
  test.each(Object.keys(BROKEN))('%s', (id) => {
    expect(IDS).toContain(id);
    const own = Object.keys(schemas.json(id).properties as object);
    const paths = [...fieldsIn(schemas.json(id), '')].filter(({ path, schema }) => {
      return own.includes(path.split('/')[1] ?? '') && (schema.type !== undefined || schema.$ref !== undefined);
    });
    // More than these may be broken: fields of what a field refers to.
    const broken = Object.keys(BROKEN[id] ?? {});
    expect(paths.map(({ path }) => path).filter((path) => !broken.includes(path))).toEqual([]);
    const printed = Object.values(BROKEN[id] ?? {}).map((marked) => {
      const text = marked.replace(/[«»]/g, '');
      const { value, places } = readYaml(text);
      const faults = schemaFaults(id, value, () => places).filter(({ severity }) => severity === undefined);
      expect(faults.map(({ span }) => span)).toEqual([[marked.indexOf('«'), marked.indexOf('»') - 1]]);
      return print(text, faults);
    });
    expect(printed.join('\n')).toMatchSnapshot();
  });
});

interface Field {
  path: string;
  schema: JsonObject;
  /** Makes a whole value in which only this field is written. */
  wrap(value: unknown): unknown;
}

/** Every field of a schema, however deep, as `/inputs/0/name`. */
function* fieldsIn(json: JsonObject, path: string, wrap = (value: unknown) => value): Generator<Field> {
  for (const [name, schema] of Object.entries(isRecord(json.properties) ? json.properties : {})) {
    if (!isRecord(schema)) continue;
    const inside = (value: unknown) => wrap({ [name]: value });
    yield { path: `${path}/${name}`, schema, wrap: inside };
    yield* fieldsIn(schema, `${path}/${name}`, inside);
  }
  if (isRecord(json.items)) yield* fieldsIn(json.items, `${path}/0`, (value) => wrap([value]));
  for (const [name, schema] of Object.entries(isRecord(json.$defs) ? json.$defs : {})) {
    if (isRecord(schema) && path === '') yield { path: `/$defs/${name}`, schema, wrap: () => ({}) };
  }
}
