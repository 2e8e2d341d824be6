import type { HealthReport } from '../../../../plugins/core/model/health-report.ts';
import type { Snippet } from '../../../../plugins/core/model/snippet.ts';
import { indexLines } from '../../../../plugins/core/model/span.ts';
import { reportOf } from '../../../../plugins/core/tools/health/health-facts.ts';
import { tools } from '../../../../plugins/core/tools/index.ts';

/** Reads a text as the loader would read a file of that name. */
export function readText(file: string, text: string, language?: string): Snippet | undefined {
  const source = { file, text, language, settings: {}, spanInFile: (span: readonly [number, number]) => span };
  const isFile = language === undefined;
  return tools.find((tool) => (!isFile || tool.files.test(file)) && tool.detect(source))?.read(source);
}

/** Findings as `line:column text`, the severity in front where it is not the rule's own. */
export function faultsOf(file: string, text: string): string {
  const lines = indexLines(text);
  return (readText(file, text)?.findings ?? [])
    .map(({ span, message, severity }) => {
      const { line, column } = lines.positionAt(span[0]);
      return `${line}:${column} ${severity ? `${severity} ` : ''}${message}`;
    })
    .join('\n');
}

export function reportIn(file: string, text: string): HealthReport {
  const snippet = readText(file, text);
  const report = snippet === undefined ? undefined : reportOf(snippet);
  if (report === undefined) throw new Error(`No health report in ${file}`);
  return report;
}

/** What was measured, a line for each. */
export function printSeries({ services }: HealthReport): string {
  return services
    .map(({ label, unit, count, errors, median, percentile, max }) => {
      const bad = percentile === undefined ? '?' : `p${percentile.rank} ${percentile.value}`;
      return `${label} [${unit}]: ${count}, errors ${errors ?? '?'}, median ${median ?? '?'}, ${bad}, max ${max ?? '?'}`;
    })
    .join('\n');
}
