import { lexAction } from './lex-action.ts';
import { TemplateFault, type TemplateToken } from './template-tokens.ts';

/** Splits a template into text and actions as Go's text/template does it; a fault is the last token. */
export function lexTemplate(text: string): TemplateToken[] {
  const tokens: TemplateToken[] = [];
  try {
    let at = 0;
    while (at < text.length) {
      const open = text.indexOf('{{', at);
      const end = open < 0 ? text.length : open;
      if (end > at) tokens.push({ type: 'text', text: text.slice(at, end), span: [at, end] });
      if (open < 0) break;
      at = isComment(text, open) ? endOfComment(text, open) : lexAction(text, open, tokens);
    }
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error;
    return [...tokens, { type: 'fault', text: error.message, span: error.span }];
  }
  return [...tokens, { type: 'end', text: '', span: [text.length, text.length] }];
}

/** A comment follows the braces at once, or their `-` and one space. */
function isComment(text: string, open: number): boolean {
  return text.startsWith('/*', open + 2) || /^-[ \t\r\n]\/\*/.test(text.slice(open + 2, open + 6));
}

function endOfComment(text: string, open: number): number {
  const end = text.indexOf('*/', open);
  if (end < 0) throw new TemplateFault([open, open + 2], 'Found a comment without its `*/`, close it');
  const close = /^(?:[ \t\r\n]-)?\}\}/.exec(text.slice(end + 2, end + 6));
  if (close) return end + 2 + close[0].length;
  throw new TemplateFault([end, end + 2], 'Unexpected text between the end of a comment and `}}`, expected `*/}}`');
}
