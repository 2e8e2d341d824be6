import { expect, it } from 'vitest';
import { readTracked, trackedFiles } from './tracked-files.ts';

const BINARY = /\.(?:png|jpe?g|gif|webp|avif|ico|woff2?|pdf|wasm)$/;

it('has no paths of somebody’s machine and no registry addresses in any file', () => {
  expect(
    trackedFiles()
      .filter((file) => !BINARY.test(file))
      .flatMap(leaksOf),
  ).toEqual([]);
});

it('would find them', () => {
  // Put together here, so that this file is not found itself.
  for (const leak of [['/home', 'ada/handbook'].join('/'), `"resolved": "https://${'registry'}.npmjs.org/yaml"`]) {
    expect(leak).toMatch(new RegExp(LEAKS.map(({ source }) => source).join('|')));
  }
});

const LEAKS = [
  // Absolute paths of a person's or a build machine.
  /(?<![\w.)\]}>*-])\/(?:home|Users|work|workspace)\/[\w.-]+/,
  // Package registries: the lock must work behind any mirror, and private ones must not be published.
  /https?:\/\/[\w.-]*(?:registry\.|artifactory|nexus|verdaccio|npm\.pkg)[\w./-]*/,
  /\/\/[\w.:-]+\/:_(?:auth|password)/,
];

function leaksOf(file: string): string[] {
  const lines = readTracked(file).split('\n');
  return lines.flatMap((line, index) => {
    const leak = LEAKS.map((pattern) => line.match(pattern)?.[0]).find((match) => match !== undefined);
    return leak ? [`${file}:${index + 1} ${leak}`] : [];
  });
}
