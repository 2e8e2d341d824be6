import { version } from '../package.json';

// Scripts ask for the version at each of their starts, and need not wait for the whole program.
const [asked, ...more] = process.argv.slice(2);
if (more.length === 0 && (asked === '--version' || asked === '-V')) console.log(version);
else void import('./run-program.ts').then(({ runProgram }) => runProgram());
