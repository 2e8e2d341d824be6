/**
 * The value of a scalar without quotes, by the core schema of YAML 1.2. Undefined for the rarer forms of numbers, which
 * are left to the parser; a date is text.
 */
export function plainScalar(source: string): string | number | boolean | null | undefined {
  if (/^[\d.+-]/.test(source)) return numberOrText(source);
  if (!/^(?:null|true|false|~)$/i.test(source)) return source;
  if (source === 'null' || source === '~') return null;
  return source === 'true' ? true : source === 'false' ? false : undefined;
}

function numberOrText(source: string): string | number | undefined {
  if (/^(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?$/.test(source)) return Number(source);
  if (/^\d{4}-\d{2}-\d{2}$/.test(source)) return source;
  // Neither an exponent nor a base nor a sign is spelt with what a version, a duration or a sentence holds.
  return /^[\d.]*[^\d.eExXoOaAfFnNiI+-]/.test(source) && !/^[\d.]+$/.test(source) ? source : undefined;
}
