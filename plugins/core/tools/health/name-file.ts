import type { Snippet } from '../../model/snippet.ts';

/** Names a file by its base without its ending, `gx-scs` for `docs/monitoring/cloud/gx-scs.psv`. Fences have no name. */
export function nameFile(snippet: Snippet, kind: string, title: string): string {
  const name = (snippet.file.split('/').at(-1) ?? snippet.file).replace(ENDINGS, '');
  if (snippet.standalone) {
    snippet.names.push({ kind, name, ...(title && { title }), isFile: true, span: snippet.span, nameSpan: [0, 0] });
  }
  return name;
}

const ENDINGS = /(?:[._-](?:metrics|influx))?\.[a-z]+$/i;
