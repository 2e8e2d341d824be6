import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { readText } from '../load/read-text.ts';
import { HandbookError } from '../model/handbook-error.ts';
import { quoted } from '../model/plain-text.ts';
import { recogniseLicence } from './recognise-licence.ts';

export interface Licence {
  /** SPDX identifier or expression. */
  id: string;
  /** Relative to the folder that was asked about. */
  file?: string;
}

/**
 * The licence under which a folder may be adopted: as the command says it, else as a licence file in the folder or in
 * one above it, up to its repository, says it. Throws a HandbookError when there is none, or more than one.
 */
export function findLicence(folder: string, said: string | undefined): Licence {
  if (said !== undefined) return { id: checkSaid(said) };
  const start = resolve(folder);
  for (const place of placesUpwards(start)) {
    const files = licenceFilesIn(place);
    if (files.length === 0) continue;
    const [file = ''] = files;
    const shown = relative(start, join(place, file)).split(sep).join('/');
    if (files.length > 1) {
      throw new HandbookError(`Found ${files.length} licence files beside ${quoted(shown)}, expected one.`, {
        hint: HINT,
      });
    }
    const id = recogniseLicence(readText(place, file).text);
    if (id !== undefined) return { id, file: shown };
    throw new HandbookError(`The licence in ${quoted(shown)} is none of the well-known ones.`, { hint: HINT });
  }
  throw new HandbookError(`Found no licence for \`${folder}\`, so nobody may copy it.`, { hint: HINT });
}

const HINT = 'Ask its authors, then name the licence with --licence and its SPDX identifier, such as `Apache-2.0`.';

function checkSaid(said: string): string {
  if (said.length <= 100 && /^[A-Za-z0-9][A-Za-z0-9.+() -]*$/.test(said)) return said;
  throw new HandbookError(`\`--licence\` is ${quoted(said)}, expected an SPDX identifier such as \`Apache-2.0\`.`);
}

/** The folder, and those above it if they belong to the same repository. */
function placesUpwards(start: string): string[] {
  const places: string[] = [];
  for (let place = start; ; place = dirname(place)) {
    places.push(place);
    if (existsSync(join(place, '.git'))) return places;
    // Without a repository, what lies above has nothing to do with the folder.
    if (place === dirname(place)) return [start];
  }
}

function licenceFilesIn(place: string): string[] {
  const names = readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
  return names.filter((name) => /^(?:licen[cs]e|copying|unlicense)(?:[-.]|$)/i.test(basename(name))).sort();
}
