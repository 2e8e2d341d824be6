// Reads the JSON report of a test run. Fails when a test was skipped although what it needs is here: a skipped test
// looks like a passed one otherwise. With --list it names all skipped tests and ends with the plain counts.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

const list = process.argv.includes('--list');
const path = process.argv.at(-1);
if (!existsSync(path)) {
  console.log('The tests left no report, so nothing can be said about them.');
  process.exit(1);
}

const report = JSON.parse(readFileSync(path, 'utf8'));
const tests = report.testResults.flatMap(({ name, assertionResults }) =>
  assertionResults.map(({ status, fullName }) => ({ file: relative(process.cwd(), name), status, fullName })),
);
const count = (status) => tests.filter((test) => test.status === status).length;
// A file that cannot even be loaded has no tests of its own to fail.
const brokenFiles = report.testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
);
const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');

// A resource of the machine, whether it is here, and how a test file that needs it can be told.
const resources = [
  {
    name: 'corpus',
    here: existsSync(process.env.HANDBOOK_CORPUS ?? '../shared/corpus'),
    uses: /HANDBOOK_CORPUS|corpus/i,
  },
  { name: 'promtool', here: onPath('promtool'), uses: /promtool/ },
  { name: 'amtool', here: onPath('amtool'), uses: /amtool/ },
  { name: 'prometheus', here: onPath('prometheus'), uses: /hasPrometheus/ },
  { name: 'alertmanager', here: onPath('prometheus-alertmanager'), uses: /hasAlertmanager/ },
  { name: 'nginx', here: existsSync('/usr/sbin/nginx') || onPath('nginx'), uses: /hasNginx/ },
  { name: 'Neovim', here: onPath('nvim'), uses: /nvim/ },
  {
    name: 'browser',
    here:
      Boolean(process.env.CHROME_PATH) ||
      ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].some(onPath),
    uses: /browser/i,
  },
];

if (list) {
  console.log(resources.map(({ name, here }) => `${name}: ${here ? 'present' : 'absent'}`).join(', '));
  for (const { file, fullName } of skipped) console.log(`skipped  ${file}: ${fullName}`);
  for (const { name } of brokenFiles) console.log(`broken   ${relative(process.cwd(), name)}`);
  console.log(`${count('passed')} passed, ${count('failed') + brokenFiles.length} failed`);
} else {
  const unexcused = skipped.filter(({ file }) => {
    const needed = resources.filter(({ uses }) => uses.test(file) || uses.test(readFileSync(file, 'utf8')));
    return needed.length > 0 && needed.every(({ here }) => here);
  });
  for (const { file, fullName } of unexcused)
    console.log(`Skipped although all it needs is here: ${file}: ${fullName}`);
  console.log(`${tests.length} tests, ${skipped.length} skipped, ${unexcused.length} of them without need.`);
  process.exitCode = unexcused.length > 0 ? 1 : 0;
}

/** @param {string} command */
function onPath(command) {
  return spawnSync('sh', ['-c', 'command -v "$1"', 'sh', command]).status === 0;
}
