import type { Settings } from '../../core/index.ts';
import { asWebAddress } from './read-fields.ts';

/** How code hosts spell their addresses, by the name of the host. GitHub's way is what most others take too. */
const HOSTS: { host: RegExp; edit: string; view: string }[] = [
  { host: /(?:^|\.)gitlab\./, edit: '/-/edit/{branch}/{file}', view: '/-/blob/{branch}/{file}' },
  { host: /(?:^|\.)(?:codeberg|gitea|forgejo)\./, edit: '/_edit/{branch}/{file}', view: '/src/branch/{branch}/{file}' },
];
const GITHUB = { edit: '/edit/{branch}/{file}', view: '/blob/{branch}/{file}' };

/** Where a page can be changed in the browser; undefined when handbook.yml names no repository. */
export function editUrl(settings: Settings, file: string): string | undefined {
  return addressIn(settings, file, 'edit');
}

/** Where a line of a file can be read. */
export function lineUrl(settings: Settings, file: string, line: number): string | undefined {
  const address = addressIn(settings, file, 'view');
  return address && `${address}#L${line}`;
}

function addressIn({ source }: Settings, file: string, what: 'edit' | 'view'): string | undefined {
  const url = asWebAddress(source?.url);
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { hostname } = new URL(url);
  const pattern = (HOSTS.find(({ host }) => host.test(hostname)) ?? GITHUB)[what];
  const encode = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
  const values: Record<string, string> = { branch: encode(source?.branch ?? 'main'), file: encode(file) };
  return url.replace(/\/+$/, '') + pattern.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
