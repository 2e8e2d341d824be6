import type { Place } from '../model/places.ts';
import { plainText, quoted } from '../model/plain-text.ts';
import type { Suggestion } from '../model/problem.ts';
import type { Span } from '../model/span.ts';
import { isOnlyGuess, nearest } from './nearest.ts';
import { escapePointer, placeOf } from './places.ts';
import type { SchemaError } from './schema-errors.ts';
import type { FieldSchema } from './schema-fields.ts';
import { kindOfValue, listOf, nameOf, shown, whatIsExpected } from './schema-words.ts';

/** A fault in words, at its place. */
export interface Explanation {
  span: Span;
  message: string;
  suggestion?: Suggestion;
  /** The field at the top that is not there. */
  missing?: string;
}

type Places = Readonly<Record<string, Place>>;

/** Says what a schema error means to somebody who knows the page and not the schema: found, expected, what to do. */
export function explainSchemaError(error: SchemaError, places: Places): Explanation {
  const explain = EXPLAIN[error.keyword] ?? generic;
  return explain(error, places);
}

type Explain = (error: SchemaError, places: Places) => Explanation;

const EXPLAIN: Record<string, Explain> = {
  type: wrongType,
  enum: wrongChoice,
  const: wrongChoice,
  pattern: wrongForm,
  format: wrongForm,
  required: missingField,
  dependentRequired: missingField,
  additionalProperties: unknownField,
  unevaluatedProperties: unknownField,
  'false schema': refusedField,
  minLength: (error, places) => at(error, places, `${subject(error)} is empty, ${fillIn(error)}.`),
  maxLength: tooMuch('characters', 'shorten it'),
  minItems: (error, places) => at(error, places, `${subject(error)} is an empty list, ${fillIn(error)}.`),
  maxItems: tooMuch('items', 'split it'),
  maxProperties: tooMuch('fields', 'split it'),
  uniqueItems: repeatedItem,
  minimum: outOfRange,
  maximum: outOfRange,
  exclusiveMinimum: outOfRange,
  exclusiveMaximum: outOfRange,
};

function wrongType(error: SchemaError, places: Places): Explanation {
  const wanted = String(error.params.type);
  const { value } = error;
  if (value === null) return at(error, places, `${subject(error)} is empty, ${fillIn(error)}.`);
  const found = `${subject(error)} is ${kindOfValue(value)}`;
  if (wanted === 'array') {
    const ofText = (error.schema.items as FieldSchema | undefined)?.type === 'string';
    const plain = ofText && typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9_./-]*$/.test(value);
    const advice = plain ? `write \`[${value}]\`` : 'write the items below it, each after `- `';
    return at(error, places, `${found}, expected a list: ${advice}.`, plain ? `[${value}]` : undefined);
  }
  if (wanted === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    return at(error, places, `${found}, expected text: put it in quotes.`);
  }
  return at(error, places, `${found}, expected ${whatIsExpected(error.schema, wanted)}.`);
}

function wrongChoice(error: SchemaError, places: Places): Explanation {
  const allowed = [error.params.allowedValues ?? [error.params.allowedValue]].flat().map(String);
  const found = `Unknown value ${shown(error.value)} for ${nameOf(error.pointer)}`;
  const guess = typeof error.value === 'string' ? nearest(error.value, allowed) : undefined;
  const expected = allowed.length <= 5 || guess === undefined ? `, expected ${listOf(allowed)}` : '';
  const meant = guess === undefined ? '' : `, did you mean ${quoted(guess)}?`;
  const only = guess !== undefined && isOnlyGuess(String(error.value), guess, allowed) ? guess : undefined;
  if (expected === '') return at(error, places, `${found}${meant}`, only);
  return at(
    error,
    places,
    guess === undefined ? `${found}${expected}.` : `${found}${expected}: did you mean ${quoted(guess)}?`,
    only,
  );
}

function wrongForm(error: SchemaError, places: Places): Explanation {
  const found = `${subject(error)} is ${shown(error.value)}`;
  const isDate = error.params.format === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(String(error.value));
  if (isDate) return at(error, places, `${found}, which is no day of the calendar: correct the date.`);
  return at(error, places, `${found}, expected ${whatIsExpected(error.schema, 'string')}.`);
}

function missingField(error: SchemaError, places: Places): Explanation {
  const name = String(error.params.missingProperty);
  if (error.because !== undefined) {
    const place = places[error.because];
    const reason = `because of ${nameOf(error.because)}`;
    const message = `Missing field ${quoted(name)}, needed ${reason}: add it, or change ${nameOf(error.because)}.`;
    return { span: place?.value ?? startOf(error, places), message };
  }
  const where = error.pointer === '' ? '' : ` in ${nameOf(error.pointer)}`;
  const message = `Missing field ${quoted(name)}${where}, add it.`;
  return { span: startOf(error, places), message, ...(error.pointer === '' && { missing: name }) };
}

function unknownField(error: SchemaError, places: Places): Explanation {
  const name = String(error.params.additionalProperty ?? error.params.unevaluatedProperty);
  const place = places[`${error.pointer}/${escapePointer(name)}`];
  const span = place?.key ?? startOf(error, places);
  const where = error.pointer === '' ? '' : ` in ${nameOf(error.pointer)}`;
  const found = `Unknown field ${quoted(name)}${where}`;
  const guess = nearest(name, error.known) ?? nearest(name.replaceAll('_', '-'), error.known);
  if (guess !== undefined) {
    // A rename is safe only when it does not make a second field of that name.
    const free = places[`${error.pointer}/${escapePointer(guess)}`] === undefined;
    const message = `${found}, did you mean ${quoted(guess)}?`;
    const only = isOnlyGuess(name, guess, error.known);
    return free && only && place?.key ? { span, message, suggestion: { span, text: guess } } : { span, message };
  }
  const expected = error.known.length <= 5 ? `expected ${listOf(error.known)}` : 'nothing reads it';
  return { span, message: `${found}, ${expected}: remove it or correct its name.` };
}

function refusedField(error: SchemaError, places: Places): Explanation {
  const place = places[error.pointer];
  const beside = error.beside === undefined ? '' : ` beside ${quoted(error.beside)}`;
  const message = `Unexpected field ${nameOf(error.pointer)}${beside}, keep one of the two.`;
  return { span: place?.key ?? place?.value ?? startOf(error, places), message };
}

function repeatedItem(error: SchemaError, places: Places): Explanation {
  const second = Math.max(Number(error.params.i), Number(error.params.j));
  const item = Array.isArray(error.value) ? shown(error.value[second]) : 'An item';
  const span = placeOf(places, `${error.pointer}/${second}`)?.value ?? startOf(error, places);
  return { span, message: `${item} stands in ${nameOf(error.pointer)} twice, remove one.` };
}

function outOfRange(error: SchemaError, places: Places): Explanation {
  return at(
    error,
    places,
    `${subject(error)} is ${shown(error.value)}, expected ${whatIsExpected(error.schema, 'number')}.`,
  );
}

function tooMuch(unit: string, advice: string): Explain {
  return (error, places) => {
    const { value } = error;
    const size = typeof value === 'string' || Array.isArray(value) ? value.length : Object.keys(value ?? {}).length;
    const message = `${subject(error)} has ${size} ${unit}, expected at most ${error.params.limit}: ${advice}.`;
    return at(error, places, message);
  };
}

function generic(error: SchemaError, places: Places): Explanation {
  return at(
    error,
    places,
    `${subject(error)} is not what its schema allows, expected ${whatIsExpected(error.schema, 'value')}.`,
  );
}

function subject(error: SchemaError): string {
  if (error.pointer === '') return 'The whole text';
  const name = nameOf(error.pointer);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function fillIn(error: SchemaError): string {
  return /\/\d+$/.test(error.pointer) ? 'remove it or write something' : 'write something there or remove the field';
}

function at(error: SchemaError, places: Places, message: string, replacement?: string): Explanation {
  const place = placeOf(places, error.pointer);
  const written = place !== undefined && place.value[1] > place.value[0];
  // `owner:` without a value has no width to point at.
  const span = written ? place.value : (place?.key ?? place?.value ?? [0, 0]);
  const explanation: Explanation = { span, message: plainText(message, 600) };
  const own = places[error.pointer] === place;
  return replacement !== undefined && own && written
    ? { ...explanation, suggestion: { span: place.value, text: replacement } }
    : explanation;
}

/** The key of the object around a field that is not there; at the top its first key. */
function startOf(error: SchemaError, places: Places): Span {
  const place = placeOf(places, error.pointer);
  if (place?.key) return place.key;
  const first = Object.values(places).find(({ key }) => key !== undefined && key[0] >= (place?.value[0] ?? 0));
  return first?.key ?? place?.value ?? [0, 0];
}
