import {
  type Handbook,
  hiddenPlaces,
  hideSecrets,
  type Problem,
  type Report,
  reporters,
} from '../../plugins/core/index.ts';
import { paintFor } from '../terminal.ts';

/** Shows what stands in the way of a build. `all` are the problems that were left out, too: the lines shown may hold secrets. */
export function printProblems(problems: Problem[], { textOf, documents }: Handbook, all: Problem[] = problems): void {
  const summary = { files: documents.length, errors: problems.length, warnings: 0, infos: 0 };
  const report: Report = { version: 1, problems, summary };
  const shown = hideSecrets(textOf, hiddenPlaces(all));
  process.stdout.write(reporters.text(report, { textOf: shown, paint: paintFor(process.stdout) }));
}
