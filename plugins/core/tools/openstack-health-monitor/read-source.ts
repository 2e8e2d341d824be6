import type { Snippet } from '../../model/snippet.ts';
import type { SnippetSource } from '../../model/tool.ts';
import { refuseLarge } from '../health/refuse-large.ts';
import { SnippetReading } from '../snippet-reading.ts';
import { startSnippet } from '../start-snippet.ts';
import { type Form, formOf } from './form-of.ts';
import { readPoints } from './read-points.ts';
import { readRun } from './read-run.ts';
import { readStatistics } from './read-statistics.ts';

/** Reads whatever the monitor writes or is set up by. */
export function readSource(source: SnippetSource): Snippet {
  const snippet = startSnippet('openstack-health-monitor', source);
  const reading = new SnippetReading(source, {}, snippet);
  const form = formOf(source) ?? 'statistics';
  if (!refuseLarge(source.text, MOST_MEGABYTES[form], reading)) READERS[form](source.text, reading);
  return snippet;
}

/** Hundreds of times what is usual: a file of points grows all day, the others do not. */
const MOST_MEGABYTES: Record<Form, number> = { statistics: 1, points: 8, run: 1 };

const READERS: Record<Form, (text: string, reading: SnippetReading) => void> = {
  statistics: readStatistics,
  points: readPoints,
  run: readRun,
};
