import { fencePlaces } from '../load/fence-places.ts';
import type { Document } from '../model/document.ts';
import type { Fence } from '../model/page-content.ts';
import { quoted } from '../model/plain-text.ts';
import type { Finding } from '../model/problem.ts';
import { defineRule } from '../model/rule.ts';
import { outputIn } from '../tools/shell/output-in.ts';
import { readSession, type SessionLine } from '../tools/shell/read-session.ts';
import { isScript } from '../tools/shell/shell-languages.ts';
import { relabelFence, removePrompts } from './mend-session.ts';
import { shellParses } from './shell-parses.ts';

export const commandsCanBePasted = defineRule({
  id: 'commands-can-be-pasted',
  severity: 'info',
  description: 'A block of commands holds commands alone: what is copied from it has neither prompts nor output in it.',
  *document(document) {
    for (const fence of document.content.fences) {
      // An example of a file may be wrong on purpose.
      if (!isScript(fence.language) || /(?:^|\s)file=/.test(fence.meta)) continue;
      const session = readSession(fence.value, false);
      const finding = session === undefined ? explainOutput(fence, document) : explainSession(fence, session, document);
      if (finding !== undefined) yield { file: document.file, ...finding };
    }
  },
});

type Explained = Omit<Finding, 'file'>;

function explainSession(fence: Fence, lines: readonly SessionLine[], document: Document): Explained | undefined {
  const first = lines.find(({ type }) => type === 'command');
  if (first === undefined) return undefined;
  const span = fencePlaces(fence)(first.prompt);
  const prompts = lines
    .filter(({ type }) => type === 'command')
    .map(({ prompt }) => fence.value.slice(...prompt).trim());
  if (lines.some(({ type }) => type === 'output')) {
    const message = `Prompts and output stand among the commands, so the block cannot be pasted: write \`console\` as its language, or leave only commands in it.`;
    return { span, message, ...relabelFence(fence, 'console', document) };
  }
  const other = prompts.find((prompt) => !/^[$%]$/.test(prompt));
  if (other !== undefined) {
    const message = `The prompt ${quoted(other)} says where a command runs, so the block cannot be pasted as a whole: write \`console\` as its language.`;
    return { span, message, ...relabelFence(fence, 'console', document) };
  }
  const message = `The prompt ${quoted(prompts[0] ?? '')} would be pasted with the command, which then fails: remove it, or write \`console\` as the language of the block.`;
  return { span, message, ...removePrompts(fence, lines, document) };
}

function explainOutput(fence: Fence, { findings }: Document): Explained | undefined {
  const output = outputIn(fence.value);
  const [start, end] = fence.span;
  const isKnown = findings.some(({ rule, span }) => rule === shellParses.id && span[0] >= start && span[1] <= end);
  if (output === undefined || isKnown) return undefined;
  const isAll = fence.value.slice(0, output[0]).trim() === '';
  const message = isAll
    ? `This is output in a block of commands: write \`text\` as its language.`
    : `Output stands below the commands and would be pasted with them: move it into a block of its own, with \`text\` as its language.`;
  return { span: fencePlaces(fence)(output), message };
}
