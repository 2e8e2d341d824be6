import { resolve, sep } from 'node:path';
import type { Places } from '../../model/places.ts';
import type { ParseFinding } from '../../model/problem.ts';
import type { Settings } from '../../model/settings.ts';
import { openGuards } from './open-guards.ts';

/** Looks for secrets in handbook.yml. What it lists as internal is not held against it, but for names in a public one. */
export async function guardSettings(
  { file, repository, leaks }: Settings,
  text: string,
  places: Places,
  { root, settings }: { root: string; settings?: string },
): Promise<ParseFinding[]> {
  if (file === undefined) return [];
  const findings = [...(await openGuards({ repository: 'private', ...(leaks && { leaks }) })(file, text))];
  const isInside = settings === undefined || resolve(settings).startsWith(resolve(root) + sep);
  const place = places['/leaks/names'];
  if (repository !== 'private' && isInside && leaks?.names !== undefined && place !== undefined) {
    const message =
      'This list tells everybody the names that it keeps, since the repository is public; move it into a settings file elsewhere, and lint with `--settings`.';
    findings.push({ rule: 'leaks', file, span: place.key ?? place.value, message, severity: 'error' });
  }
  return findings;
}
