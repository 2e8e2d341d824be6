import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HandbookError } from '../../plugins/core/index.ts';
import { prepareOutput } from '../../scripts/site/swap-output.ts';
import { writeFiles } from '../support/lint-files.ts';
import { temporaryFolder } from './build-for-test.ts';

const SITE = { '404.html': 'old', 'index.html': 'old', 'assets/a.js': '' };

describe('the output folder', () => {
  it('is replaced as a whole, when the new site is complete', () => {
    const folder = temporaryFolder();
    writeFiles(join(folder, 'build'), SITE);
    const output = prepareOutput(join(folder, 'build'), join(folder, 'handbook'));
    writeFiles(output.folder, { 'index.html': 'new' });
    expect(readFileSync(join(folder, 'build/index.html'), 'utf8')).toBe('old');
    output.swapIn();
    output.discard();
    expect(readFileSync(join(folder, 'build/index.html'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['build']);
  });

  it('stays as it was when building fails', () => {
    const folder = temporaryFolder();
    writeFiles(join(folder, 'build'), SITE);
    const output = prepareOutput(join(folder, 'build'), join(folder, 'handbook'));
    mkdirSync(output.folder);
    output.discard();
    expect(readdirSync(folder)).toEqual(['build']);
  });

  it('is not made of a folder that holds something else', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'letter.txt'), 'Dear Ada');
    expect(() => prepareOutput(folder, join(folder, '..', 'handbook'))).toThrow(HandbookError);
    expect(() => prepareOutput(join(folder, 'letter.txt'), '/srv/handbook')).toThrow('is not a folder');
    expect(existsSync(join(folder, 'letter.txt'))).toBe(true);
  });

  it('never holds the handbook', () => {
    const folder = temporaryFolder();
    expect(() => prepareOutput(folder, folder)).toThrow('holds the handbook itself');
    expect(() => prepareOutput(folder, join(folder, 'handbook'))).toThrow('holds the handbook itself');
  });

  it('is cleared of what a killed build left', () => {
    const folder = temporaryFolder();
    writeFiles(folder, {
      'build.tmp-99999999/index.html': '',
      'build.old-99999999/index.html': '',
      'build.tmp-notes/a.md': '',
    });
    prepareOutput(join(folder, 'build'), '/srv/handbook');
    expect(readdirSync(folder)).toEqual(['build.tmp-notes']);
  });
});
