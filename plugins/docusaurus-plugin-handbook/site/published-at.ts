import { HandbookError } from '../../core/index.ts';
import type { Site } from './open-site.ts';

/** Where the site is published: origin and path apart. */
export function publishedAt({ handbook }: Site): { url: string; baseUrl: string } {
  const { url } = handbook.settings;
  if (!URL.canParse(url) || !/^https?:/i.test(url)) {
    throw new HandbookError(`\`url\` in handbook.yml is \`${url}\`, expected the address of the site.`, {
      hint: 'Write it as `https://handbook.example.org`, with a path if it is not at the top.',
    });
  }
  const { origin, pathname } = new URL(url);
  return { url: origin, baseUrl: pathname.endsWith('/') ? pathname : `${pathname}/` };
}
