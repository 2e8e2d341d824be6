import type { Document } from '../model/document.ts';

/** The inputs that a page declares, with their place in the list; what the schema refuses is left out. */
export function inputsOf({ frontMatter }: Document): { name: string; index: number }[] {
  const { inputs } = frontMatter.value;
  if (!Array.isArray(inputs)) return [];
  return inputs.flatMap((item: unknown, index) => {
    const name = typeof item === 'object' && item !== null && 'name' in item ? item.name : undefined;
    return typeof name === 'string' && name !== '' ? [{ name, index }] : [];
  });
}
