import { addressOf, type Kind } from '../../../core/index.ts';

/** Where the pages of a kind live, and what their addresses look like; what differs from page to page in `<…>`. */
export function pagePlaces({ folders, page, dated, references }: Kind): { files: string[]; addresses: string[] } {
  const named = (derive: 'id' | 'folder'): string | undefined =>
    references.find((field) => field.derive === derive)?.to[0];
  const folder = named('folder');
  const day = dated ? '<yyyy-mm-dd>-' : '';
  const name = day + (page === 'folder' ? `<${folder ?? 'name'}>` : `<${named('id') ?? 'name'}>`);
  const below = page === 'file' && folder !== undefined ? `<${folder}>/${name}` : name;
  return {
    files: folders.map((base) => `${base}/${below}${page === 'folder' ? '/index' : ''}.md`),
    addresses: folders.map((base) => `${addressOfFolder(base)}/${below}`),
  };
}

function addressOfFolder(folder: string): string {
  const segments = folder.split('/');
  return (segments[0] === 'docs' ? segments.slice(1) : segments).map((segment) => `/${addressOf(segment)}`).join('');
}
