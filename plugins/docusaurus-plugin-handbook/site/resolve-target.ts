import { posix } from 'node:path';
import { plainText } from '../../core/index.ts';
import type { Site } from './open-site.ts';

export type Resolution = { href: string } | { refused: string };

/** What a picture may be. The linter allows PDF and monitoring files too, but only as links. */
const PICTURE = /\.(?:png|jpe?g|gif|webp|avif)$/i;

/** Characters that a bundler's request gives a meaning of its own, so that another file than the named one is read. */
const MEANS_MORE = /[?#!"'`\\%\u0000-\u001f]/;

/** Turns a target, as a page writes it, into what the site puts there: the linter's own answer, put into addresses. */
export function resolveTarget(site: Site, path: string, target: string, type: 'link' | 'image'): Resolution {
  const page = site.documentAt(path);
  if (page === undefined) return { refused: 'The page is not part of the handbook.' };
  const found = site.resolveLink(page.file, target);
  switch (found.type) {
    case 'external':
      return external(target, type);
    case 'page':
    case 'generated':
      return type === 'link' ? { href: found.address } : { refused: 'A page is no picture.' };
    case 'asset':
      return asset(page.file, found.file, type);
    case 'missing':
      // The page without the missing heading serves the reader better than no link.
      if (found.document !== undefined && type === 'link') return { href: found.document.address };
      return { refused: `Nothing is there: ${plainText(found.wanted)}` };
    case 'unpublished':
      return { refused: `Not published: ${plainText(found.file)}` };
    case 'refused':
      return { refused: `Not followed: ${plainText(found.reason)}.` };
  }
}

function external(target: string, type: 'link' | 'image'): Resolution {
  try {
    const { href, protocol } = new URL(target, 'https://localhost');
    if (protocol === 'http:' || protocol === 'https:' || type === 'link') return { href };
    return { refused: 'A picture needs an http or https address.' };
  } catch {
    return { refused: 'The address cannot be read.' };
  }
}

/** A path relative to the page, as the site's own step for files beside pages expects it. */
function asset(page: string, file: string, type: 'link' | 'image'): Resolution {
  if (MEANS_MORE.test(file)) return { refused: `Not published: ${plainText(file)}` };
  if (type === 'image' && !PICTURE.test(file)) return { refused: `Not a picture: ${plainText(file)}` };
  const path = posix.relative(posix.dirname(page), file);
  return { href: encodeURI(path.startsWith('.') ? path : `./${path}`) };
}
