import { plainText, quoted } from '../../model/plain-text.ts';
import type { HealthConfiguration } from '../health/health-facts.ts';
import { isFull } from '../health/is-full.ts';
import { nameFile } from '../health/name-file.ts';
import { healthConfigurationKind } from '../health/name-kinds.ts';
import type { SnippetReading } from '../snippet-reading.ts';
import { readOptions } from './read-options.ts';
import { RUN_OPTIONS } from './run-options.ts';
import { shellLines } from './shell-lines.ts';

/** Reads the script or the file of variables that starts the monitor: as data, nothing in it is run. */
export function readRun(text: string, reading: SnippetReading): void {
  const settings = new Map<string, string>();
  const options = new Map<string, string>();
  for (const words of shellLines(text)) {
    if (isFull(reading)) break;
    const call = words.findIndex((word) => /(?:^|\/)api_monitor\.sh$/.test(word.text));
    if (call >= 0) readOptions(words.slice(call + 1), options, reading);
    else for (const word of words) readAssignment(word.text, word.span[0], settings, reading);
  }
  const cloud = settings.get('OS_CLOUD') ?? settings.get('OS_PROJECT_NAME');
  const measurement = options.get('-S') || settings.get('GRAFANANM');
  const names = [options.get('--os-cloud'), cloud, measurement];
  const facts: HealthConfiguration = {
    type: 'health-configuration',
    clouds: [...new Set(names.filter((name) => name !== undefined && name !== ''))] as string[],
    settings: [...settings].slice(0, MOST_SETTINGS),
    options: [...options].map(([option, value]) => [`${option} ${value}`.trim(), meaningOf(option)]),
    quirks: quirksOf(options),
  };
  reading.snippet.facts = facts;
  nameFile(reading.snippet, healthConfigurationKind.kind, '');
}

const MOST_SETTINGS = 100;

/** `NAME=value`, also after `export`; other words say nothing. */
function readAssignment(word: string, start: number, settings: Map<string, string>, reading: SnippetReading): void {
  const [, name = '', value = ''] = ASSIGNMENT.exec(word) ?? [];
  // Only names that the monitor or the client reads: a script has many of its own.
  if (!KNOWN.test(name)) return;
  if (!SECRET.test(name)) {
    settings.set(name, plainText(value));
    return;
  }
  settings.set(name, '****');
  // A value that the shell fills in comes from elsewhere, as it should.
  if (value === '' || value.startsWith('$') || value.startsWith('`')) return;
  const message = `Found a secret in ${quoted(name)}, expected it in \`secure.yaml\` on the monitor's host: take it out and change it.`;
  reading.report([start, start + name.length], message);
}

const ASSIGNMENT = /^([A-Z][A-Z0-9_]{0,60})=(.{0,2000})$/s;
const KNOWN =
  /^(?:OS_[A-Z_]+|N?AZS|VAZS|RPRE|PINGTARGET2?|GRAFANANM|(?:JH)?(?:IMG|IMGFILT|FLAVOR|DEFLTUSER)|ADD(?:JH|VM)VOLSIZE|SUCCWAIT|ALARMPRE|(?:DEFAULT)?NAMESERVER|SWIFTCONTAINER|FIPWAITPORTDEVOWNER|EXTSEARCH|VOLUMETYPE|DATADIR|WAITLB)$/;
const SECRET = /PASS|SECRET|TOKEN|_KEY$/;

function meaningOf(option: string): string {
  return RUN_OPTIONS[option]?.meaning ?? '';
}

function quirksOf(options: ReadonlyMap<string, string>): string[] {
  return [
    ...(options.has('-S')
      ? [
          'Points go to the local telegraf on port 8186, and the reply is not read: a point that is refused is lost without a word.',
        ]
      : []),
    ...(options.has('-i') ? [] : options.size > 0 ? ['It runs until somebody ends it.'] : []),
  ];
}
