/** What a value of the configuration may be. The tables of fields are made of these. */
export type Shape = Scalar | Choice | List | Mapping | Fields;

export interface Scalar {
  type: 'text' | 'integer' | 'boolean' | 'duration' | 'size' | 'regexp' | 'secret';
  default?: string;
  /** Bounds of an integer. */
  range?: readonly [least: number, most: number];
}

export interface Choice {
  type: 'choice';
  of: readonly string[];
  default?: string;
}

export interface List {
  type: 'list';
  of: Shape;
  default?: string;
}

/** Names of one's own, such as headers. */
export interface Mapping {
  type: 'mapping';
  of: Shape;
}

export interface Fields {
  type: 'fields';
  fields: Readonly<Record<string, Shape>>;
  required?: readonly string[];
}

export const TEXT: Scalar = { type: 'text' };
export const SECRET: Scalar = { type: 'secret' };
export const REGEXP: Scalar = { type: 'regexp' };

export function flag(value: boolean): Scalar {
  return { type: 'boolean', default: String(value) };
}

export function listOf(shape: Shape): List {
  return { type: 'list', of: shape };
}

export function fieldsOf(fields: Record<string, Shape>, required: readonly string[] = []): Fields {
  return { type: 'fields', fields, required };
}
