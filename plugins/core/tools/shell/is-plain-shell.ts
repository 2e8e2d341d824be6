/**
 * Whether a script is so plain that every shell accepts it: words, quotes, options, pipes, redirections, variables and
 * commands in `$(…)`. True is certain; false only says that the exact parser has to look.
 */
export function isPlainShell(script: string): boolean {
  return !KEYWORD.test(script) && readList(script, 0, 0) === script.length;
}

/** What begins a statement of several parts, at the place of a command. */
const KEYWORD =
  /(?:^|[\n;&|(])[ \t]*(?:(?:if|then|elif|else|fi|for|while|until|do|done|case|esac|select|function|time|coproc|let|declare|typeset|local|readonly|nameref|\{|\}|!|\[\[|\]\])(?=$|[\s;&|()<>\\])|export(?![ \t]+[A-Za-z_]\w*=))|(?:^|[\s;&|(])[A-Za-z_]\w*\[/;

type Step = 'gap' | 'copy' | 'redirect' | 'end' | 'joint' | 'word' | 'quote' | 'substitution';

/** What may stand at a place, tried in this order, each as one sticky step. */
const STEPS: readonly (readonly [Step, RegExp])[] = [
  ['gap', /(?:[ \t\r]|(?<=[\s;&|])\\\r?\n)+/y],
  ['gap', /(?<=^|[\s;&|(])#[^\n]*/y],
  ['copy', /[0-9]?>&[0-9-](?![\w./-])/y],
  ['redirect', /(?:[0-9]|&)?>{1,2}(?![&(|])|[0-9]?<(?![<&(>])/y],
  ['end', /\n|;(?![;&])|&(?![&>])/y],
  ['joint', /\|\||&&|\|&?/y],
  ['substitution', /\$\((?!\()/y],
  ['quote', /"/y],
  ['word', /'[^']*'/y],
  ['word', /\$(?:[A-Za-z_]\w*|[0-9?!#@*$-]|\{[A-Za-z_]\w*\})(?!#)/y],
  ['word', /\\[^\r\n]/y],
  ['word', /(?:[^\s'"\\$`;&|<>(){}#*?[\]!~=^]|(?<=[^\s;&|()<>])[#=!^~])+/y],
  ['word', /[*?[\]=~^!]|\{(?=[^\s;&|()])|(?<=[^\s;&|()])\}/y],
];

const MOST_LEVELS = 20;

/** Reads commands up to the end, or to the `)` that closes a substitution; gives where, or -1 where it is not sure. */
function readList(script: string, start: number, level: number): number {
  let at = start;
  // What the text so far wants next: a pipe wants a command, a redirection its file.
  let wants: 'command' | 'target' | undefined;
  let hasCommand = false;
  while (at < script.length) {
    if (level > 0 && script[at] === ')') return wants === undefined && hasCommand ? at + 1 : -1;
    const [step, end] = stepAt(script, at) ?? [];
    if (step === undefined || end === undefined) return -1;
    if (step === 'redirect' || step === 'copy') {
      if (wants !== undefined || !hasCommand) return -1;
      if (step === 'redirect') wants = 'target';
    } else if (step === 'joint') {
      if (wants !== undefined || !hasCommand) return -1;
      wants = 'command';
      hasCommand = false;
    } else if (step === 'end') {
      // The command behind a pipe may stand on the next line; nothing else that is open may go on there.
      if (wants === 'target' || (script[at] !== '\n' && (wants === 'command' || !hasCommand))) return -1;
      if (wants === undefined) hasCommand = false;
    } else if (step !== 'gap') {
      hasCommand = true;
      wants = undefined;
    }
    at = step === 'quote' ? readQuote(script, end, level) : end;
    if (step === 'substitution') at = level < MOST_LEVELS ? readList(script, end, level + 1) : -1;
    if (at < 0) return -1;
  }
  return wants === undefined && level === 0 ? at : -1;
}

const QUOTED = /(?:[^"\\$`]|\\[\s\S]|\$(?:[A-Za-z_]\w*|[0-9?!#@*$-]|\{[A-Za-z_]\w*\}|(?=["\s.,:;/|%=^)\]])))*/y;

/** Reads from behind a `"` to behind its partner. */
function readQuote(script: string, start: number, level: number): number {
  let at = start;
  for (;;) {
    QUOTED.lastIndex = at;
    QUOTED.test(script);
    at = QUOTED.lastIndex;
    if (script[at] === '"') return at + 1;
    if (!script.startsWith('$(', at) || script[at + 2] === '(' || level >= MOST_LEVELS) return -1;
    at = readList(script, at + 2, level + 1);
    if (at < 0) return -1;
  }
}

function stepAt(script: string, at: number): readonly [Step, number] | undefined {
  for (const [step, form] of STEPS) {
    form.lastIndex = at;
    if (form.test(script)) return [step, form.lastIndex];
  }
  return undefined;
}
