import { posix } from 'node:path';

/** An import as it stands in a source file. */
export interface Import {
  file: string;
  line: number;
  /** As written: `../model/span.ts`, `node:fs`, `yaml`. */
  specifier: string;
  /** The file that a relative specifier names, from the root of the repository; undefined for packages. */
  target: string | undefined;
  /** True when nothing of it is left at run time. */
  typeOnly: boolean;
}

/** Finds the static, dynamic and re-exporting imports of a TypeScript source, with their lines. */
export function readImports(file: string, source: string): Import[] {
  return [...source.matchAll(IMPORT)].map((match) => {
    const specifier = match.groups?.from ?? match.groups?.bare ?? match.groups?.dynamic ?? '';
    return {
      file,
      line: source.slice(0, match.index + match[0].lastIndexOf(specifier)).split('\n').length,
      specifier,
      target: specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : undefined,
      typeOnly: match.groups?.type !== undefined,
    };
  });
}

// `import … from`, `export … from`, `import '…'` at the start of a line, and `import('…')` anywhere.
const IMPORT =
  /^(?:import|export)\s+(?<type>type\s)?[^'"`;()]*?\bfrom\s+['"](?<from>[^'"\n]+)['"]|^import\s+['"](?<bare>[^'"\n]+)['"]|\bimport\(\s*['"](?<dynamic>[^'"\n]+)['"]/gm;
