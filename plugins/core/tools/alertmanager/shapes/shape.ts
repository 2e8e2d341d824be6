/** What a field of the configuration may hold. */
export type FieldType =
  | 'text'
  /** Text with Go templates, filled in when a notification is sent. */
  | 'template'
  /** Never shown anywhere. */
  | 'secret'
  | 'url'
  /** An address that is a secret as a whole, such as that of an incoming webhook. */
  | 'secret-url'
  /** The same, or a Go template that gives one. */
  | 'template-url'
  /** Any URL, also without a host, such as that of a proxy. */
  | 'loose-url'
  | 'boolean'
  | 'integer'
  /** A whole number from 0. */
  | 'natural'
  | 'number'
  /** Prometheus' notation: `5m`. */
  | 'duration'
  /** Go's notation: `1.5s`. */
  | 'go-duration'
  | 'host-port'
  | 'texts'
  | 'text-map'
  | 'secret-map'
  | 'map'
  | 'anything'
  | { mapping: Shape }
  | { list: Shape }
  /** Text as it used to be, or a mapping since. */
  | { textOr: Shape }
  | { textsOr: Shape };

/** The fields of a mapping and what Alertmanager asks of them. */
export interface Shape {
  /** As messages call it: `a Slack notifier`. */
  what: string;
  fields: Readonly<Record<string, FieldType>>;
  /** Each must be there and not empty. */
  required?: readonly string[];
  /** Of each group at least one must be there. */
  any?: readonly (readonly string[])[];
  /** Of each group at most one may be there. */
  exclusive?: readonly (readonly string[])[];
  /** Fields that take a few values only. */
  values?: Readonly<Record<string, readonly string[]>>;
  /** What no table can say; gives the field and a sentence. */
  also?(fields: Readonly<Record<string, unknown>>): ShapeFault | undefined;
}

export interface ShapeFault {
  /** The field at fault; the mapping itself when it lacks one. */
  field?: string;
  message: string;
}

/** Whether a field is there: Alertmanager takes an empty text for none. */
export function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** Writes a table of fields by type: `fieldsOf({ text: 'to from', boolean: 'require_tls' })`. */
export function fieldsOf(byType: Partial<Record<Extract<FieldType, string>, string>>): Record<string, FieldType> {
  const fields: Record<string, FieldType> = {};
  for (const [type, names] of Object.entries(byType)) {
    for (const name of names.split(/\s+/)) fields[name] = type as Extract<FieldType, string>;
  }
  return fields;
}
