import { HandbookError, quoted } from '../../plugins/core/index.ts';

/** Puts a name in all its forms in the place of `template-name` in a text or a path. */
export type FillIn = (text: string) => string;

/** Checks the name of a new part, and makes the function that writes it into templates. */
export function nameForms(name: string, what: string): FillIn {
  const fault = faultOf(name);
  if (fault !== undefined) {
    throw new HandbookError(`The name ${quoted(name)} ${fault}.`, {
      hint: `The name of a ${what} is lower-case words with \`-\` between them, such as \`${EXAMPLES[what] ?? what}\`.`,
    });
  }
  const words = name.split('-');
  const pascal = words.map(capital).join('');
  const forms: Record<string, string> = {
    'template-names': [...words.slice(0, -1), plural(words.at(-1) ?? '')].join('-'),
    'template-name': name,
    'template names': [...words.slice(0, -1), plural(words.at(-1) ?? '')].join(' '),
    'template name': words.join(' '),
    'Template name': capital(words.join(' ')),
    TemplateName: pascal,
    templateName: pascal.charAt(0).toLowerCase() + pascal.slice(1),
  };
  return (text) => text.replace(FORMS, (form) => forms[form] ?? form);
}

const FORMS = /template-names?|template names?|Template name|TemplateName|templateName/g;

const EXAMPLES: Record<string, string> = {
  rule: 'commands-have-no-prompt',
  kind: 'site',
  tool: 'statsd-exporter',
  reporter: 'file-lines',
};

const LONGEST = 60;

function faultOf(name: string): string | undefined {
  if (name === '' || name.length > LONGEST) return `has ${name.length} characters, expected 1 to ${LONGEST}`;
  // Every word begins with a letter, so that the name in code and the name of the file sort alike.
  if (!/^[a-z][a-z0-9]*(?:-[a-z][a-z0-9]*)*$/.test(name)) return 'is not written as a name of the toolkit';
  if (name === 'index') return 'is that of the list itself';
  if (/^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(name)) return 'is that of a device on Windows';
  return RESERVED.has(name) ? 'is a word of the language TypeScript' : undefined;
}

const RESERVED = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends false ' +
    'finally for function if implements import in instanceof interface let new null package private protected public ' +
    'return static super switch this throw true try typeof undefined var void while with yield'
  ).split(' '),
);

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
