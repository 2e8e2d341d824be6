import type { ValidateFunction } from 'ajv/dist/2020.js';

/** A validator that was made of a schema when the command was bundled. */
export interface Precompiled {
  /** Names the schema that it was made of; see `sumOf`. */
  sum: string;
  validate: ValidateFunction;
}

/**
 * Validators of the toolkit's schemas by id. The bundle holds them in the place of this file, since to make them costs a tenth
 * of a second (scripts/bundle.mjs); what runs from source makes its own.
 */
export const precompiled: Readonly<Record<string, Precompiled>> = {};
