import { fingerprintsNow } from '../graph/freshness/fingerprints-now.ts';
import type { Document } from '../model/document.ts';
import type { Graph } from '../model/graph.ts';
import type { Handbook } from '../model/handbook.ts';
import { HandbookError } from '../model/handbook-error.ts';
import { plainText } from '../model/plain-text.ts';
import { editedFile } from './edited-file.ts';
import type { FileToWrite } from './import-options.ts';
import type { Review } from './review-edits.ts';
import { writeReview } from './write-review.ts';

/** Makes the files of pages that somebody has reviewed today, in their order. Throws a HandbookError for one that cannot be edited. */
export function reviewPages(documents: readonly Document[], handbook: Handbook, graph: Graph): FileToWrite[] {
  return documents.map((document) => {
    const { file, text } = document;
    const edited = writeReview(text, { reviewed: handbook.today, against: fingerprintsToWrite(document, graph) });
    if (edited === undefined) {
      throw new HandbookError(`The front matter of \`${plainText(file)}\` cannot be edited in place.`, {
        hint: 'Mend its faults, write one field a line and no aliases; nothing was written.',
      });
    }
    return editedFile(handbook.root, file, text, edited);
  });
}

/** Only a runbook has rules to be compared with. Without any, there is nothing to write, unless an older list has to go. */
function fingerprintsToWrite(document: Document, graph: Graph): Review['against'] {
  if (document.kind !== 'runbook') return undefined;
  const now = fingerprintsNow(document, graph);
  const isListed = document.frontMatter.value['reviewed-against'] !== undefined;
  return now.length > 0 || isListed ? now : undefined;
}
