import { HandbookError, plainText } from '../../plugins/core/index.ts';

/** A value that cannot be derived. */
export interface Question {
  /** What is asked for, in a word or two: the name of a field. */
  name: string;
  /** One sentence about it. */
  meaning: string;
  example: string;
  /** Values to choose from. */
  choices?: readonly string[];
  /** Whether another value than the choices may be written. */
  open?: boolean;
  /** What is wrong with an answer, in words; undefined when it can be taken. */
  fault?(answer: string): string | undefined;
}

/** Asks for a value that cannot be derived; undefined where there is nobody to ask. */
export type Ask = (question: Question) => Promise<string | undefined>;

/** Asks on the terminal; where standard input is none, nobody is asked and nothing waits. */
export const askOnTerminal: Ask = async (question) => {
  if (process.stdin.isTTY !== true) return undefined;
  const prompts = await import('@clack/prompts');
  // Standard output carries the path of the page, which a script may want.
  const streams = { input: process.stdin, output: process.stderr };
  const message = `${plainText(question.name)}: ${plainText(question.meaning)}`;
  const placeholder = plainText(question.example);
  const validate = (answer: string | undefined): string | undefined => faultOf((answer ?? '').trim(), question);
  const answer =
    question.choices === undefined || question.choices.length === 0
      ? await prompts.text({ ...streams, message, placeholder, validate })
      : await prompts.autocomplete({
          ...streams,
          message,
          maxItems: 8,
          options() {
            return optionsFor(this.userInput.trim(), question);
          },
          validate: (chosen) => (typeof chosen === 'string' ? validate(chosen) : `Choose a ${question.name}.`),
        });
  if (prompts.isCancel(answer)) throw new HandbookError('Stopped, nothing was written.');
  return String(answer).trim();
};

function faultOf(answer: string, { name, example, fault }: Question): string | undefined {
  if (answer === '') return `Write a ${plainText(name)}, such as ${plainText(example)}.`;
  const found = fault?.(answer);
  return found === undefined ? undefined : plainText(found);
}

/** The choices that fit what was typed, and what was typed itself where that is allowed. */
function optionsFor(typed: string, { choices = [], open }: Question): Array<{ value: string; label: string }> {
  const fitting = choices.filter((choice) => choice.toLowerCase().includes(typed.toLowerCase()));
  const own =
    open === true && typed !== '' && !choices.includes(typed)
      ? [{ value: typed, label: `${plainText(typed)} (new)` }]
      : [];
  return [...fitting.map((choice) => ({ value: choice, label: plainText(choice) })), ...own];
}
