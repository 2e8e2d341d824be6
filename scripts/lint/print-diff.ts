import { createTwoFilesPatch } from 'diff';

/** The change of a file as `git apply` and `patch` read it. On a terminal, what could steer it is taken out. */
export function printDiff(file: string, before: string, after: string): string {
  const patch = createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, {
    headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
  });
  return process.stdout.isTTY ? patch.replace(/[^\P{C}\n\t]/gu, '\u{fffd}') : patch;
}
