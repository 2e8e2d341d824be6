import { blockText } from '../inputs/block-text.ts';
import { commandsOf } from '../inputs/commands-of.ts';
import type { StepRecord } from './run-record.ts';

const LONGEST = 200;

/** A step in a few words, and the first of its commands, as they stand on the page at this moment: filled in. */
export function stepText(step: HTMLElement): Pick<StepRecord, 'text' | 'command'> {
  const words = [...step.childNodes].map(wordsOf).join(' ').replace(/\s+/g, ' ').trim();
  const command = commandOf(step);
  return { text: shortened(words), ...(command !== undefined && { command: shortened(command) }) };
}

/** Lists and tables inside of a step are details; blocks of code are looked at for themselves. */
function wordsOf(node: Node): string {
  if (!(node instanceof Element)) return node.textContent ?? '';
  return node.matches('.handbook-block, ul, ol, table, .handbook-table, .handbook-step')
    ? ''
    : (node.textContent ?? '');
}

function commandOf(step: HTMLElement): string | undefined {
  const block = step.querySelector<HTMLElement>('.handbook-block');
  if (block === null) return undefined;
  const lines = commandsOf(blockText(block), block.dataset.handbookLanguage).trim().split('\n');
  return lines.length > 1 ? `${lines[0]} …` : lines[0];
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).toWellFormed()}…` : text;
}
