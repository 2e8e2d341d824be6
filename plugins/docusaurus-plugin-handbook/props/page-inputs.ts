import { type Document, inputShape } from '../../core/index.ts';
import { inputKey } from '../client/inputs/input-key.ts';
import { INPUT_TYPES } from '../client/inputs/input-types.ts';
import type { InputCheck, InputType, PageInput } from '../props.ts';
import { asRecord, asText } from './read-fields.ts';

/** What the commands of some runbooks need, each once: where two describe one input, a value must suit both. */
export function pageInputs(documents: readonly Document[]): PageInput[] {
  const inputs = new Map<string, PageInput>();
  for (const document of documents) {
    for (const input of inputsIn(document)) {
      const known = inputs.get(input.key);
      if (known === undefined) inputs.set(input.key, input);
      // One of them has no check, so on its page the value must not be filled in, and the pages share one bar.
      else if (known.checks.length === 0 || input.checks.length === 0) known.checks = [];
      else known.checks.push(...input.checks);
    }
  }
  return [...inputs.values()];
}

function inputsIn({ frontMatter }: Document): PageInput[] {
  const written = frontMatter.value.inputs;
  const own = new Map<string, PageInput>();
  for (const item of Array.isArray(written) ? written.slice(0, MOST) : []) {
    const input = asInput(asRecord(item));
    if (input && !own.has(input.key)) own.set(input.key, input);
  }
  return [...own.values()];
}

/** As many as the schema allows; a page that is built in spite of it shows no more. */
const MOST = 20;

function asInput(fields: Record<string, unknown> | undefined): PageInput | undefined {
  const name = asText(fields?.name);
  if (fields === undefined || name === undefined || !/^[A-Za-z][A-Za-z0-9_-]{0,49}$/.test(name)) return undefined;
  const description = asText(fields.description);
  const example = asText(fields.example);
  const label = asText(fields['from-label']);
  return {
    key: inputKey(name),
    name,
    ...(description !== undefined && { description: description.slice(0, 300) }),
    ...(example !== undefined && { example: example.slice(0, 253) }),
    ...(label !== undefined && { label: label.slice(0, 100) }),
    checks: checksOf(fields),
  };
}

function checksOf({ type, pattern }: Record<string, unknown>): InputCheck[] {
  if (typeof type === 'string') return Object.hasOwn(INPUT_TYPES, type) ? [{ type: type as InputType }] : [];
  const made = typeof pattern === 'string' ? inputShape(pattern) : { fault: 'is not there' };
  return 'shape' in made ? [{ shape: made.shape.map((parts) => parts.map(([...part]) => part)) }] : [];
}
