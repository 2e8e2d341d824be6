import { hiddenPlaces, hideSecrets } from '../model/hide-secrets.ts';
import type { Reporter } from '../model/reporter.ts';
import { reportGithub } from './github.ts';
import { reportGitlab } from './gitlab.ts';
import { reportJson } from './json.ts';
import { reportJunit } from './junit.ts';
import { reportMarkdown } from './markdown.ts';
import { reportSarif } from './sarif.ts';
import { reportText } from './text.ts';

/** Every format of `handbook lint --format`, by its name. */
export const reporters = {
  text: discreet(reportText),
  json: discreet(reportJson),
  sarif: discreet(reportSarif),
  github: discreet(reportGithub),
  gitlab: discreet(reportGitlab),
  junit: discreet(reportJunit),
  markdown: discreet(reportMarkdown),
} satisfies Record<string, Reporter>;

export type ReportFormat = keyof typeof reporters;

/** A Problem beside a secret is shown with its lines, and those may hold the secret. */
function discreet(reporter: Reporter): Reporter {
  return (report, context) =>
    reporter(report, { ...context, textOf: hideSecrets(context.textOf, hiddenPlaces(report.problems)) });
}
