import { Ajv2020, type Options } from 'ajv/dist/2020.js';
import { boundedPattern } from './bounded-pattern.ts';
import { formats } from './formats.ts';

/** Ajv as all schemas are compiled: strict, with every fault and its place, and without any expression that can run away. */
export function createAjv(code: Options['code'] = {}): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    // A `then` may require a field that is described beside it.
    strictRequired: false,
    // Done by `meetMetaSchema`, which knows our annotations too and names the place.
    validateSchema: false,
    logger: false,
    // A schema may come from a fork, and `^(a+)+$` takes JavaScript's own engine many seconds.
    code: { regExp: boundedPattern, ...code },
  });
  ajv.addVocabulary(['x-kind', 'x-reference']);
  for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format);
  return ajv;
}
