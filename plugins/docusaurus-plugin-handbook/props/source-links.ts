import type { Settings } from '../../core/index.ts';
import { asWebAddress } from './read-fields.ts';

/** How code hosts spell their addresses, by the name of the host. GitHub's way is what most others take too. */
const HOSTS: ({ host: RegExp } & Record<Place, string>)[] = [
  {
    host: /(?:^|\.)gitlab\./,
    edit: '/-/edit/{branch}/{file}',
    view: '/-/blob/{branch}/{file}',
    commit: '/-/commit/{hash}',
  },
  {
    host: /(?:^|\.)(?:codeberg|gitea|forgejo)\./,
    edit: '/_edit/{branch}/{file}',
    view: '/src/branch/{branch}/{file}',
    commit: '/commit/{hash}',
  },
];
const GITHUB = { edit: '/edit/{branch}/{file}', view: '/blob/{branch}/{file}', commit: '/commit/{hash}' };
type Place = 'edit' | 'view' | 'commit';

/** Where a page can be changed in the browser; undefined when handbook.yml names no repository. */
export function editUrl(settings: Settings, file: string): string | undefined {
  return addressIn(settings, 'edit', { file });
}

/** Where a line of a file can be read. */
export function lineUrl(settings: Settings, file: string, line: number): string | undefined {
  const address = addressIn(settings, 'view', { file });
  return address && `${address}#L${line}`;
}

/** Where a commit can be read. */
export function commitUrl(settings: Settings, hash: string): string | undefined {
  return addressIn(settings, 'commit', { hash });
}

function addressIn({ source }: Settings, what: Place, of: { file?: string; hash?: string }): string | undefined {
  const url = asWebAddress(source?.url);
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { hostname } = new URL(url);
  const pattern = (HOSTS.find(({ host }) => host.test(hostname)) ?? GITHUB)[what];
  const encode = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
  const { file = '', hash = '' } = of;
  const values: Record<string, string> = { branch: encode(source?.branch ?? 'main'), file: encode(file), hash };
  return url.replace(/\/+$/, '') + pattern.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
