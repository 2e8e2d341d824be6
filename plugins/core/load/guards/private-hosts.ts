import type { Leak, LeakFinder } from './leak.ts';

/** Names that no public name server knows, and hosts and repositories that handbook.yml calls internal. */
export const privateHosts: LeakFinder = {
  words: ({ hosts = [] }) => [...ENDINGS, ...hosts.map((host) => host.toLowerCase())],
  *find(text, { hosts = [], allow = [] }) {
    const allowed = [...KNOWN_TO_ALL, ...allow].map((name) => name.toLowerCase());
    for (const { 0: ending, index } of text.matchAll(ENDING)) {
      const start = startOfName(text, index);
      const end = index + ending.length;
      const name = text.slice(start, end).toLowerCase();
      if (start === index || isFileOrCode(text, start, end) || allowed.some((known) => isBelow(name, known))) continue;
      yield leak(start, end);
    }
    const lower = hosts.length === 0 ? '' : text.toLowerCase();
    for (const host of hosts.map((written) => written.toLowerCase())) {
      for (let at = lower.indexOf(host); at >= 0; at = lower.indexOf(host, at + 1)) {
        const start = startOfName(text, at);
        const end = at + host.length;
        const isPart =
          (start < at && lower[at - 1] !== '.') ||
          /[\w-]/.test(lower[end] ?? '') ||
          /^\.\w/.test(lower.slice(end, end + 2));
        if (!isPart && !allow.some((known) => isBelow(lower.slice(start, end), known.toLowerCase())))
          yield { ...leak(start, end), certain: true };
      }
    }
  },
};

const ENDINGS = ['.internal', '.local', '.lan', '.corp', '.intranet', '.home.arpa'];
const ENDING = /\.(?:internal|local|lan|corp|intranet|home\.arpa)(?![\w-]|\.\w|\()/gi;

/** Names that every Kubernetes, container engine or cloud uses: they tell nothing of anybody. */
const KNOWN_TO_ALL = [
  ...[
    'cluster.local',
    'docker.internal',
    'containers.internal',
    'metadata.google.internal',
    'rc.local',
    'kubernetes.local',
  ],
  ...['minikube.internal', 'example.local', 'example.internal', 'example.lan', 'example.corp'],
];

function isBelow(name: string, domain: string): boolean {
  return name === domain || name.endsWith(`.${domain.replace(/^[*.]+/, '')}`);
}

function startOfName(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < LONGEST && /[\w.-]/.test(text[start - 1] as string)) start--;
  return start;
}

const LONGEST = 253;

/** `/etc/rc.local`, `.env.local`, `threading.local`, `com.example.internal.Job` are no hosts. */
function isFileOrCode(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const isInUrl = before === '//' || before.endsWith('@');
  if (isInUrl) return false;
  const name = text.slice(start, end);
  return (
    before.endsWith('/') ||
    before.endsWith('\\') ||
    /^[.-]|_|[A-Z].*[a-z]|[a-z].*[A-Z]/.test(name) ||
    (/\.local$/i.test(name) && !name.slice(0, -6).includes('.') && !/[\d-]/.test(name))
  );
}

function leak(start: number, end: number): Leak {
  const message =
    'A host or repository inside is named here, which nobody outside can reach; write a name that is kept for documentation, such as `host.example.org`.';
  return { span: [start, end], message };
}
