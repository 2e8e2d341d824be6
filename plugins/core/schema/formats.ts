import type { Format } from 'ajv';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { isBoundedPattern } from './bounded-pattern.ts';
import { isUtcTime } from './utc-time.ts';

/** The formats that schemas may name. */
export const formats: Readonly<Record<string, Format>> = {
  date: fullFormats.date,
  'regular-expression': isBoundedPattern,
  'utc-time': isUtcTime,
};
