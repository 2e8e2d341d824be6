// Adds to package-lock.json, or to the lock that is named, the packages of other platforms that npm left out. A lock made
// behind a registry that holds the packages of one platform only lacks the others, and `npm ci` then refuses it
// everywhere. Can go when the lock is made where all platforms are served.
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = process.argv[2] ?? new URL('../package-lock.json', import.meta.url);
const PLATFORM =
  /-(?<os>aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-(?<cpu>arm64|arm|ia32|loong64|mips64el|ppc64|riscv64|s390x|x64)(?:-(?<abi>[a-z]+))?$/;

const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const added = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(path, name)) continue;
    lock.packages[`node_modules/${name}`] = entryFor(name, version, entry);
    added.push(`${name}@${version}`);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
if (added.length > 0) writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? 'The lock is complete.' : `Added ${added.length} packages:\n${added.join('\n')}`);

/** Looks where Node would look: in the package's own node_modules, then in those above it. */
function isLocked(path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    if (lock.packages[folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

/** Without integrity, which nobody here can know: npm then takes what the registry of that platform serves. */
function entryFor(name, version, { dev }) {
  const platform = name.match(PLATFORM)?.groups;
  if (platform === undefined || !/^\d+\.\d+\.\d+[\w.-]*$/.test(version)) {
    throw new Error(
      `\`${name}@${version}\` is no package for one platform, so it cannot be added without the registry.`,
    );
  }
  const libc = { gnu: 'glibc', musl: 'musl' }[platform.abi];
  return {
    version,
    cpu: [platform.cpu],
    ...(dev && { dev }),
    ...(libc && { libc: [libc] }),
    optional: true,
    os: [platform.os],
  };
}
