import { quoted } from '../../model/plain-text.ts';
import { addReport } from '../health/add-report.ts';
import { isFull } from '../health/is-full.ts';
import type { SnippetReading } from '../snippet-reading.ts';
import { type Point, parsePoints } from './parse-points.ts';
import { meaningOf } from './point-meanings.ts';
import { PointSums } from './point-sums.ts';

/** Reads what the monitor sends to InfluxDB, and sums it up by what was measured. */
export function readPoints(text: string, reading: SnippetReading): void {
  const sums = new PointSums();
  for (const read of parsePoints(text)) {
    if (isFull(reading)) break;
    if ('fault' in read) reading.report(read.fault.span, read.fault.message);
    else addPoint(read.point, sums, reading);
  }
  addReport(reading.snippet, sums.report());
}

function addPoint(point: Point, sums: PointSums, reading: SnippetReading): void {
  const [command, method] = [point.tags.get('cmd'), point.tags.get('method')];
  const [duration, returnCode] = ['duration', 'return_code'].map((name) => numberOf(point, name));
  const missing = Object.entries({ cmd: command, method, duration, return_code: returnCode }).find(
    ([, value]) => value === undefined,
  );
  if (missing !== undefined) {
    const what = missing[0] === 'cmd' || missing[0] === 'method' ? 'tag' : 'number';
    const message = `Found a point without the ${what} \`${missing[0]}\`, expected all four of \`cmd\`, \`method\`, \`duration\` and \`return_code\`.`;
    reading.report(point.span, message, { severity: 'warning' });
    return;
  }
  const meaning = meaningOf(command ?? '', method ?? '');
  if (meaning !== undefined) {
    sums.add(point, meaning, duration ?? 0, returnCode ?? 0);
    return;
  }
  const message = `Unknown command ${quoted(command ?? '')} with method ${quoted(method ?? '')}, so the unit of its duration is not known: it is left out.`;
  reading.report(point.span, message, { severity: 'warning' });
}

function numberOf(point: Point, name: string): number | undefined {
  const value = point.fields.get(name);
  return value !== undefined && 'number' in value ? value.number : undefined;
}
