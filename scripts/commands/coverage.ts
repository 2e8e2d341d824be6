import { type Command, Option } from 'commander';
import { type Coverage, type CoverageEntry, coverage, type Paint, plainText } from '../../plugins/core/index.ts';
import { type HandbookOptions, openHandbook, withHandbookOptions } from '../open-handbook.ts';
import { paintFor, printResult } from '../terminal.ts';

export function registerCoverage(program: Command): void {
  withHandbookOptions(program.command('coverage'))
    .description('list alerts without runbook or test, runbooks without alert, services without owner')
    .addOption(new Option('--format <format>', 'form of the answer').choices(['text', 'json']).default('text'))
    .action(async (options: HandbookOptions & { format: 'text' | 'json' }) => {
      const { handbook, graph } = await openHandbook(options);
      const covered = coverage(handbook, graph);
      printResult(options.format === 'json' ? `${JSON.stringify(covered, undefined, 2)}\n` : explain(covered));
    });
}

function explain(covered: Coverage): string {
  const paint = paintFor(process.stdout);
  const { rules, alerts, runbooks, services, tests, lists } = covered;
  const share = (part: number, total: number): string => `${part} of ${total}`;
  const sections = [
    listSection('Most wanted: alerts without a runbook', lists.mostWanted),
    listSection('Runbook URLs that lead nowhere', lists.danglingRunbookUrls),
    listSection('Runbooks without an alert', lists.runbooksWithoutAlert),
    listSection('Services without an owner', lists.servicesWithoutOwner),
    listSection('Alerts without a test, in rule files that have tests', lists.alertsWithoutTest),
  ];
  const figures = [
    ['alerts with a runbook', share(alerts.withRunbook, alerts.total)],
    ['alert rules with a runbook', share(rules.withRunbook, rules.total)],
    ['alert rules whose runbook is elsewhere', String(rules.external)],
    ['runbooks without an alert', share(runbooks.withoutAlert, runbooks.total)],
    ['services without an owner', share(services.withoutOwner, services.total)],
    ['rule files with unit tests', share(tests.testedFiles, tests.files)],
    ...(tests.testedFiles === 0 ? [] : [['alerts without a test in those', share(tests.withoutTest, tests.alerts)]]),
  ].map(([what = '', figure = '']) => `${figure.padStart(10)}  ${what}\n`);
  return `${sections.map((section) => section(paint)).join('')}${figures.join('')}`;
}

function listSection(title: string, entries: readonly CoverageEntry[]): (paint: Paint) => string {
  return (paint) => {
    if (entries.length === 0) return '';
    const lines = entries.map(({ name, places, guess }) => {
      const [first] = places;
      const place = first === undefined ? '' : `  ${paint('quiet', `${first.file}:${first.line}:${first.column}`)}`;
      const hint = guess === undefined ? '' : `, probably meant \`${guess}\``;
      return `  ${plainText(name)}${hint}${place}\n`;
    });
    return `${paint('strong', title)}\n${lines.join('')}\n`;
  };
}
