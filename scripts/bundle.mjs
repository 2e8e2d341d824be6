// Bundles the command into dist/, so that it starts in the time of a bare node. Runs as `prepare` on every `npm ci`;
// plain JavaScript, because starting tsx would take longer than the bundling.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'dist');

// CommonJS packages ask for Node's own modules with `require`, which an ES module does not have.
const REQUIRE =
  "import { createRequire as createRequireForBundle } from 'node:module';\nconst require = createRequireForBundle(import.meta.url);";

const PRECOMPILE = `import { precompileToolkit } from './plugins/core/kinds/precompile-toolkit.ts';
process.stdout.write(precompileToolkit());`;

const esbuild = await loadEsbuild();
const validators = await precompile();
const { outputFiles } = await esbuild
  .build({
    absWorkingDir: root,
    // The site's settings, too: the site generator would translate all of the toolkit anew on every fresh machine.
    entryPoints: { handbook: 'scripts/handbook.ts', site: 'docusaurus.config.ts' },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    // A chunk for what is imported on demand: `lint` must not pay for the start-up of `build`.
    splitting: true,
    chunkNames: 'chunk-[hash]',
    // Its CommonJS build asks for its own files in a way that a bundler cannot follow.
    alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    banner: { js: REQUIRE },
    // The site generator loads itself, its theme and native code from node_modules.
    external: ['@docusaurus/*', 'esbuild', 'jiti', 'playwright-core', '*.node', '*.wasm'],
    plugins: [inPlaceOf(/[\\/]plugins[\\/]core[\\/]schema[\\/]precompiled\.ts$/, validators), onDemand('gray-matter')],
  })
  .catch(() => {
    // esbuild has said what is wrong and where; a stack of its own says nothing more.
    console.error('The command was not bundled.');
    process.exit(1);
  });

mkdirSync(folder, { recursive: true });
const written = new Set();
// Entries come last: at any moment the one that stands there finds its chunks.
for (const { path, contents } of outputFiles.sort((a, b) => isEntry(a.path) - isEntry(b.path))) {
  // A command that starts just now sees the old file or the new one, never half of one.
  const unfinished = `${path}.${process.pid}`;
  const isCommand = basename(path) === 'handbook.mjs';
  writeFileSync(unfinished, isCommand ? `#!/usr/bin/env node\n${Buffer.from(contents)}` : contents);
  if (isCommand) chmodSync(unfinished, 0o755);
  renameSync(unfinished, path);
  written.add(basename(path));
}
for (const name of readdirSync(folder)) {
  if (/^chunk-.*\.mjs$/.test(name) && !written.has(name)) rmSync(join(folder, name), { force: true });
}
writeSiteConfig();
await bundleWorker();
linkCommand();

/** The toolkit's schemas as validators: to compile them anew would take a good part of a short lint. */
async function precompile() {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    stdin: { contents: PRECOMPILE, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    banner: { js: REQUIRE },
    logLevel: 'warning',
  });
  const options = { cwd: root, input: outputFiles[0].text, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 };
  return execFileSync(process.execPath, ['--input-type=module', '-'], options);
}

/** @param {RegExp} filter @param {string} contents */
function inPlaceOf(filter, contents) {
  return {
    name: 'in-place-of',
    setup: (/** @type {import('esbuild').PluginBuild} */ build) => {
      build.onLoad({ filter }, ({ path }) => ({ contents, loader: 'js', resolveDir: dirname(path) }));
    },
  };
}

/** A package whose one function few runs call: it is set up by the first call. @param {string} name */
function onDemand(name) {
  const contents = `export default (...args) => require('${name}')(...args);`;
  return {
    name: 'on-demand',
    setup: (/** @type {import('esbuild').PluginBuild} */ build) => {
      build.onResolve({ filter: new RegExp(`^${name}$`) }, ({ path, kind }) =>
        kind === 'import-statement' ? { path, namespace: 'on-demand' } : undefined,
      );
      build.onLoad({ filter: /.*/, namespace: 'on-demand' }, () => ({ contents, resolveDir: root }));
    },
  };
}

/** What the site generator is given: CommonJS is the only form that it leaves to Node. See run-docusaurus.ts. */
function writeSiteConfig() {
  const target = join(folder, 'docusaurus.config.cjs');
  const text = "module.exports = () => import('./site.mjs').then(({ default: config }) => config());\n";
  writeFileSync(`${target}.${process.pid}`, text);
  renameSync(`${target}.${process.pid}`, target);
}

/** The service worker of published sites: one file that a browser runs by itself. */
async function bundleWorker() {
  const target = join(folder, 'service-worker.js');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['plugins/docusaurus-plugin-handbook/client/offline/worker/index.ts'],
    outfile: `${target}.${process.pid}`,
    bundle: true,
    minify: true,
    target: ['chrome109', 'firefox115', 'safari16.4'],
    format: 'iife',
    logLevel: 'warning',
  });
  renameSync(`${target}.${process.pid}`, target);
}

/** @param {string} path */
function isEntry(path) {
  return Number(!/^chunk-/.test(basename(path)));
}

async function loadEsbuild() {
  try {
    return await import('esbuild');
  } catch (cause) {
    // `npm ci --omit=dev` leaves esbuild out and still runs this script.
    console.error(
      `The command was not bundled: esbuild is not installed (${cause.code}). Run \`npm ci\` with development dependencies.`,
    );
    process.exit(0);
  }
}

/** Makes `npx handbook` work in a clone: npm links the bins of dependencies there, not those of the project itself. */
function linkCommand() {
  if (process.platform === 'win32') return;
  const link = join(root, 'node_modules', '.bin', 'handbook');
  mkdirSync(join(link, '..'), { recursive: true });
  const unfinished = `${link}.${process.pid}`;
  symlinkSync('../../dist/handbook.mjs', unfinished);
  renameSync(unfinished, link);
}
