import type { Document, Graph, Handbook } from '../core/index.ts';

/** What the functions of the editor look at: the handbook as it is now, and its names as of a moment ago at most. */
export interface View {
  handbook: Handbook;
  graph: Graph;
}

/** A place in a file; spans count in the text of the file as the editor has it. */
export interface Place {
  file: string;
  span: readonly [start: number, end: number];
}

export function documentOf({ handbook }: View, file: string): Document | undefined {
  return handbook.documents.find((document) => document.file === file);
}
