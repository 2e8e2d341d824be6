import { fencePlaces } from '../load/fence-places.ts';
import { applyEdits } from '../model/apply-edits.ts';
import type { Document } from '../model/document.ts';
import type { Fence } from '../model/page-content.ts';
import type { Suggestion } from '../model/problem.ts';
import type { SessionLine } from '../tools/shell/read-session.ts';

interface Mended {
  suggestion?: Suggestion;
}

/** Takes the prompts off the commands of a block, and leaves every other character as it is. */
export function removePrompts(fence: Fence, lines: readonly SessionLine[], { text }: Document): Mended {
  const toFile = fencePlaces(fence);
  const edits = lines.flatMap(({ prompt }) => {
    const written = fence.value.slice(...prompt);
    // How far to the right a command stands is its author's choice.
    const start = prompt[0] + written.length - written.trimStart().length;
    return start === prompt[1] ? [] : [{ span: toFile([start, prompt[1]]), text: '' }];
  });
  const start = edits[0]?.span[0];
  const end = edits.at(-1)?.span[1];
  if (start === undefined || end === undefined) return {};
  const shifted = edits.map(({ span, ...edit }) => ({ ...edit, span: [span[0] - start, span[1] - start] as const }));
  return { suggestion: { span: [start, end], text: applyEdits(text.slice(start, end), shifted) } };
}

/** Writes another language behind the mark of a fence. */
export function relabelFence(fence: Fence, language: string, { text }: Document): Mended {
  const mark = /^(?:`{3,}|~{3,})[ \t]*/.exec(text.slice(...fence.span))?.[0].length;
  if (mark === undefined) return {};
  const start = fence.span[0] + mark;
  const span = [start, start + fence.language.length] as const;
  return text.slice(...span).toLowerCase() === fence.language ? { suggestion: { span, text: language } } : {};
}
