import type { Settings } from '../../core/index.ts';
import type { NewPageForm } from '../props.ts';
import { asWebAddress } from './read-fields.ts';

interface Host {
  title: string;
  edit: string;
  view: string;
  commit: string;
  /** The form for a new file, with its path and its text filled in. */
  form: string;
}

type Place = Exclude<keyof Host, 'title'>;

/** How code hosts spell their addresses. GitHub's way is what most others take too. */
const HOSTS = {
  github: {
    title: 'GitHub',
    edit: '/edit/{branch}/{file}',
    view: '/blob/{branch}/{file}',
    commit: '/commit/{hash}',
    form: '/new/{branch}?filename={file}&value={text}',
  },
  gitlab: {
    title: 'GitLab',
    edit: '/-/edit/{branch}/{file}',
    view: '/-/blob/{branch}/{file}',
    commit: '/-/commit/{hash}',
    // Some versions fill in the path alone, see https://gitlab.com/gitlab-org/gitlab/-/work_items/594214.
    form: '/-/new/{branch}?file_name={file}&content={text}',
  },
  forgejo: {
    title: 'Forgejo',
    edit: '/_edit/{branch}/{file}',
    view: '/src/branch/{branch}/{file}',
    commit: '/commit/{hash}',
    form: '/_new/{branch}?filename={file}&value={text}',
  },
} satisfies Record<string, Host>;

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

/** Where a new page can be proposed: an address in which `{file}` and `{text}` are still to be filled in. */
export function newPageForm(settings: Settings): NewPageForm | undefined {
  const url = addressIn(settings, 'form');
  if (url === undefined) return undefined;
  const known = knownHost(settings);
  return { host: known === undefined ? 'the code host' : HOSTS[known].title, url };
}

function addressIn(settings: Settings, what: Place, of: { file?: string; hash?: string } = {}): string | undefined {
  const { source } = settings;
  const url = asWebAddress(source?.url);
  if (url === undefined || !URL.canParse(url)) return undefined;
  const encode = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
  const values: Record<string, string> = { branch: encode(source?.branch ?? 'main') };
  if (of.file !== undefined) values.file = encode(of.file);
  if (of.hash !== undefined) values.hash = of.hash;
  const pattern = HOSTS[knownHost(settings) ?? 'github'][what];
  return url.replace(/\/+$/, '') + pattern.replace(/\{(\w+)\}/g, (part, name: string) => values[name] ?? part);
}

/** As handbook.yml says, or as the name of the host says; undefined where neither does. */
function knownHost({ source }: Settings): keyof typeof HOSTS | undefined {
  if (source?.host !== undefined) return source.host;
  const { hostname } = new URL(source?.url ?? 'about:blank');
  if (/(?:^|\.)github\./.test(hostname)) return 'github';
  if (/(?:^|\.)gitlab\./.test(hostname)) return 'gitlab';
  return /(?:^|\.)(?:codeberg|gitea|forgejo)\./.test(hostname) ? 'forgejo' : undefined;
}
