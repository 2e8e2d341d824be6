import { addressOf } from '../model/address-of.ts';

/** A name for a manifest of each file, unique, of what Kubernetes allows. */
export function kubernetesNames(files: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const file of files) {
    const stem = (file.split('/').at(-1) ?? file).replace(/\.(?:ya?ml|json)$/i, '');
    const plain =
      addressOf(stem)
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 200) || 'handbook';
    let name = plain;
    for (let at = 2; taken.has(name); at++) name = `${plain}-${at}`;
    taken.add(name);
    names.set(file, name);
  }
  return names;
}
