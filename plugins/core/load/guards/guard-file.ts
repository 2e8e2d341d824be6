import type { ParseFinding } from '../../model/problem.ts';
import type { TextReading } from '../read-text.ts';
import type { GuardText } from './open-guards.ts';

/** Pictures, fonts, archives and the like: their bytes say nothing to a search for words. */
const BINARY =
  /\.(?:png|jpe?g|gif|webp|avif|ico|bmp|tiff?|pdf|woff2?|ttf|otf|eot|zip|t?gz|bz2|xz|zst|7z|jar|mp[34]|webm|mov|wasm|so|exe|bin|db|sqlite)$/i;

/** More than a script or a list beside a page has; what is larger is data, and is not what somebody wrote. */
const LARGEST = 2 * 1024 * 1024;

/** Whether a file that is neither page nor known configuration is text that somebody may have written a secret into. */
export function isWorthGuarding(file: string): boolean {
  return !BINARY.test(file);
}

/** What must not leave the house in a file that nobody else reads. What is no text is left alone. */
export function guardFile(
  file: string,
  { text, bytes, fault }: TextReading,
  guard: GuardText,
): Promise<ParseFinding[]> | ParseFinding[] {
  if (fault !== undefined || bytes.length > LARGEST) return [];
  return guard(file, text);
}
