import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { HandbookSettings } from '../model/generated.ts';
import type { Handbook } from '../model/handbook.ts';
import { HandbookError } from '../model/handbook-error.ts';
import type { Directive } from '../model/page-content.ts';
import type { Place } from '../model/places.ts';
import type { ParseFinding } from '../model/problem.ts';
import { NO_URL, type Settings } from '../model/settings.ts';
import { indexLines } from '../model/span.ts';
import { readYaml } from '../schema/read-yaml.ts';
import { readText, textOfBytes } from './read-text.ts';

export interface SettingsReading {
  settings: Settings;
  /** The text of the file, for positions; empty when there is none. */
  text: string;
  places: ReturnType<typeof readYaml>['places'];
  directives: Directive[];
  findings: ParseFinding[];
}

export const SETTINGS_FILE = 'handbook.yml';
export const SETTINGS_SCHEMA = 'handbook';
const RULE = 'settings-are-valid';

/** Reads handbook.yml. What does not parse stops the run (nobody knows what was meant); a bad value is a finding and is left out. */
export function readSettings(
  root: string,
  elsewhere: string | undefined,
  schemaFaults: Handbook['schemaFaults'],
  unsaved?: Buffer,
): SettingsReading {
  const path = elsewhere === undefined ? join(root, SETTINGS_FILE) : resolve(elsewhere);
  const typed = elsewhere === undefined ? unsaved : undefined;
  if (typed === undefined && !existsSync(path)) {
    if (elsewhere !== undefined) throw new HandbookError(`The settings file \`${elsewhere}\` does not exist.`);
    return { settings: withDefaults({}, undefined), text: '', places: {}, directives: [], findings: [] };
  }
  const { text, fault } = typed === undefined ? readText(dirname(path), basename(path)) : textOfBytes(typed);
  if (fault !== undefined) throw new HandbookError(`\`${SETTINGS_FILE}\`: ${fault.message}`);
  const { value, places, faults, comments } = readYaml(text);
  const [first] = faults;
  if (first !== undefined) {
    const range = indexLines(text).rangeOf(first.span);
    const { line, column } = range.start;
    throw new HandbookError(`${SETTINGS_FILE}:${line}:${column}: ${first.message}`, {
      hint: 'Nothing can be checked before the settings can be read; docs/reference/settings.md shows a whole file.',
      at: { rule: RULE, file: SETTINGS_FILE, range, message: first.message },
    });
  }
  const findings = schemaFaults(SETTINGS_SCHEMA, value ?? {}, () => places).map(
    (found): ParseFinding => ({ ...found, rule: RULE, file: SETTINGS_FILE }),
  );
  return {
    settings: withDefaults(validPart(value, places, findings), SETTINGS_FILE),
    text,
    places,
    directives: comments,
    findings,
  };
}

/** A value with a fault counts as not written, so that nothing later meets one of the wrong shape; its neighbours stay. */
function validPart(value: unknown, places: SettingsReading['places'], findings: ParseFinding[]): HandbookSettings {
  const faulty = new Set(findings.map(({ span }) => span.join()));
  const prune = (part: unknown, pointer: string): unknown => {
    if (Array.isArray(part)) {
      const isWhole = (_: unknown, index: number): boolean => !holdsFault(places, `${pointer}/${index}`, faulty);
      return part.filter(isWhole);
    }
    if (typeof part !== 'object' || part === null) return part;
    const kept = Object.entries(part).filter(([key]) => !isFaulty(places[`${pointer}/${key}`], faulty));
    return Object.fromEntries(kept.map(([key, item]) => [key, prune(item, `${pointer}/${key}`)]));
  };
  return isFaulty(places[''], faulty) ? {} : (prune(value ?? {}, '') as HandbookSettings);
}

function isFaulty(place: Place | undefined, faulty: ReadonlySet<string>): boolean {
  return faulty.has(place?.value.join() ?? '') || faulty.has(place?.key?.join() ?? '');
}

/** An item of a list is of use only as a whole: half an exception would hide more than its author meant. */
function holdsFault(places: SettingsReading['places'], pointer: string, faulty: ReadonlySet<string>): boolean {
  return Object.entries(places).some(
    ([other, place]) => (other === pointer || other.startsWith(`${pointer}/`)) && isFaulty(place, faulty),
  );
}

function withDefaults(written: HandbookSettings, file: string | undefined): Settings {
  return { ...written, name: written.name ?? 'Operations Handbook', url: written.url ?? NO_URL, file };
}
