import { quoted } from '../model/plain-text.ts';
import type { JsonObject } from '../schema/schema-fields.ts';
import { isRecord } from '../schema/yaml-nodes.ts';

/** Whether an object must have a field: `yes`, `no`, or when: "without `retold-from`", "if `state` is `dropped`". */
export function requiredWords(name: string, { required, if: condition, then, else: otherwise }: JsonObject): string {
  if (asks(required, name)) return 'yes';
  if (isRecord(then) && asks(then.required, name)) return words(condition, ['with', 'if']);
  if (isRecord(otherwise) && asks(otherwise.required, name)) return words(condition, ['without', 'unless']);
  return 'no';
}

function asks(required: unknown, name: string): boolean {
  return Array.isArray(required) && required.includes(name);
}

function words(condition: unknown, [presence, equality]: readonly [string, string]): string {
  const { properties, required } = isRecord(condition) ? condition : {};
  const [field, schema] = Object.entries(isRecord(properties) ? properties : {})[0] ?? [];
  if (field !== undefined && isRecord(schema) && schema.const !== undefined) {
    return `${equality} ${quoted(field)} is ${quoted(String(schema.const))}`;
  }
  const [present] = Array.isArray(required) ? required : [];
  return typeof present === 'string' ? `${presence} ${quoted(present)}` : 'in some cases';
}
