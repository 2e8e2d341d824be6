import type { Element, ElementContent, Parents, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { linkTemplate } from './link-template.ts';
import { textOf } from './text-of.ts';

/** A place in a text that stands open for a value. */
export interface Placeholder {
  start: number;
  written: string;
  key: string;
}

/** What is known about the commands of a page. */
export interface PageCommands {
  placeholdersIn(text: string): Placeholder[];
  /** What commands do that cannot be taken back, in words that follow "Careful:". */
  dangersIn(text: string, language: string | undefined): string[];
  /** Where the page says how to undo its steps, and under which heading; undefined when it does not. */
  rollback: { href: string; title: string } | undefined;
}

export interface MarkCommandsOptions {
  /** Answers for a page (its path as the parser knows it); undefined for one without commands to follow. */
  commandsOf(path: string): PageCommands | undefined;
  /**
   * Whether placeholders inside of blocks are marked here. Where the site colours the code of a block, its text must
   * stay one piece, and the spellings of the placeholders are handed on instead.
   */
  insideBlocks: boolean;
}

/**
 * Marks what the scripts of a page work on: every block of code with its language and what it destroys, every
 * placeholder, and every link that holds one. It comes after the sanitiser, which would take the marks for content.
 */
export function rehypeMarkCommands({ commandsOf, insideBlocks }: MarkCommandsOptions) {
  return (tree: Root, file: { path: string }): void => {
    const commands = commandsOf(file.path);
    visit(tree, (node, index, parent) => {
      if (node.type === 'element' && /^h[1-6]$/.test(node.tagName)) return SKIP;
      if (parent === undefined || index === undefined) return;
      if (node.type === 'text' && commands) return markText(node, index, parent, commands);
      if (node.type !== 'element') return;
      if (node.tagName === 'pre') {
        parent.children[index] = markBlock(node, commands, insideBlocks);
        return SKIP;
      }
      if (commands && node.tagName === 'a') markLink(node, commands);
      if (commands && node.tagName === 'code') markInlineCode(node, commands);
    });
  };
}

function markText(node: Text, index: number, parent: Parents, commands: PageCommands): number | undefined {
  const parts = split(node.value, commands);
  if (parts.every(({ type }) => type === 'text')) return undefined;
  parent.children.splice(index, 1, ...parts);
  return index + parts.length;
}

/** A text as itself and marks in turn. */
function split(text: string, { placeholdersIn }: PageCommands): (Text | Element)[] {
  const parts: (Text | Element)[] = [];
  let end = 0;
  for (const { start, written, key } of placeholdersIn(text)) {
    if (start > end) parts.push({ type: 'text', value: text.slice(end, start) });
    const properties = { className: ['handbook-input'], dataHandbookInput: key };
    parts.push({ type: 'element', tagName: 'span', properties, children: [{ type: 'text', value: written }] });
    end = start + written.length;
  }
  if (end < text.length || parts.length === 0) parts.push({ type: 'text', value: text.slice(end) });
  return parts;
}

function markBlock(pre: Element, commands: PageCommands | undefined, insideBlocks: boolean): Element {
  const code = pre.children.find((child) => child.type === 'element' && child.tagName === 'code') as
    | Element
    | undefined;
  if (code === undefined) return pre;
  const text = textOf(code);
  const language = languageOf(code);
  const dangers = commands?.dangersIn(text, language) ?? [];
  const found = commands?.placeholdersIn(text) ?? [];
  if (commands && found.length > 0) {
    if (insideBlocks) code.children = split(text, commands);
    else code.properties.dataHandbookWritten = [...new Set(found.map(({ written }) => written))].join('|');
  }
  const children: ElementContent[] = [pre];
  if (commands && dangers.length > 0) children.unshift(warning(dangers, commands));
  if (dangers.length > 0 && found.length > 0) children.push(confirmButton());
  const properties = {
    className: ['handbook-block'],
    ...(language !== undefined && { dataHandbookLanguage: language }),
    ...(dangers.length > 0 && { dataHandbookDanger: '' }),
  };
  return { type: 'element', tagName: 'div', properties, children };
}

function languageOf({ properties }: Element): string | undefined {
  const names = Array.isArray(properties.className) ? properties.className.map(String) : [];
  return names.find((name) => name.startsWith('language-'))?.slice('language-'.length);
}

function warning(dangers: readonly string[], { rollback }: PageCommands): Element {
  const careful: Element = { type: 'element', tagName: 'strong', properties: {}, children: [text('Careful:')] };
  const says = text(` ${dangers.join('; ')}. `);
  const way: ElementContent[] =
    rollback === undefined
      ? [text('The page has no Rollback.')]
      : [
          text('The way back: '),
          { type: 'element', tagName: 'a', properties: { href: rollback.href }, children: [text(rollback.title)] },
          text('.'),
        ];
  return {
    type: 'element',
    tagName: 'p',
    properties: { className: ['handbook-danger'] },
    children: [careful, says, ...way],
  };
}

/** Out of sight until a script has values that wait for it. */
function confirmButton(): Element {
  const properties = {
    type: 'button',
    hidden: true,
    className: ['button', 'handbook-confirm'],
    dataHandbookConfirm: '',
  };
  return { type: 'element', tagName: 'button', properties, children: [] };
}

function markLink(link: Element, { placeholdersIn }: PageCommands): void {
  const template = linkTemplate(String(link.properties.href ?? ''));
  if (template !== undefined && placeholdersIn(template).length > 0) link.properties.dataHandbookLink = template;
}

/** Code in a sentence: one that destroys has no place for a button, so it is never filled in. */
function markInlineCode(code: Element, { placeholdersIn, dangersIn }: PageCommands): void {
  const words = textOf(code);
  if (placeholdersIn(words).length === 0) return;
  code.properties.dataHandbookInline = '';
  if (dangersIn(words, undefined).length > 0) code.properties.dataHandbookDanger = '';
}

function text(value: string): Text {
  return { type: 'text', value };
}
