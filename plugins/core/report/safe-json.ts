import { CONTROL_AND_BIDI } from '../model/plain-text.ts';

/** JSON that means the same and can be looked at safely: what could hide or forge something is written as `\u…`. */
export function safeJson(value: unknown, indent?: number): string {
  const escaped = (unit: string): string =>
    unit === '\n' ? unit : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  // Line ends stand between values only: inside of them JSON has escaped them already.
  return JSON.stringify(value, undefined, indent).replace(CONTROL_AND_BIDI, escaped);
}
