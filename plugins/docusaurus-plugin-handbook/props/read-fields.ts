import type { Document } from '../../core/index.ts';

/**
 * Fields of front matter, as far as they have the right shape. `--keep-going` shows pages that the schema refuses, and
 * what a component expects as text must then not be a list.
 */
export function textField(document: Document, name: string): string | undefined {
  return asText(document.frontMatter.value[name]);
}

export function textsField(document: Document, name: string): string[] {
  const value = document.frontMatter.value[name];
  return Array.isArray(value) ? value.map(asText).filter((item) => item !== undefined) : [];
}

export function recordField(document: Document, name: string): Record<string, unknown> | undefined {
  return asRecord(document.frontMatter.value[name]);
}

export function asRecord(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

export function asText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 2000) : undefined;
}

/** Checked here too, not only by the schema: this is where it becomes a link. */
export function asWebAddress(value: unknown): string | undefined {
  const text = asText(value);
  return text !== undefined && /^(?:https?:\/\/|mailto:)[^\s"'<>\\]+$/i.test(text) ? text : undefined;
}
