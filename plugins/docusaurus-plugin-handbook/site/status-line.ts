import type { Site } from './open-site.ts';

/**
 * The line at the foot of every page: how old the site is, and the place for its offline copy. It stands beside what React
 * renders, so that a new day changes no script of the site.
 */
export function statusLine({ handbook }: Site, baseUrl: string): string {
  const built = `<time data-handbook-built datetime="${handbook.today}">${handbook.today}</time>`;
  const offline = `<span class="handbook-status__offline" data-handbook-offline="${baseUrl}"></span>`;
  return `<aside class="handbook-status" aria-label="State of this site"><span>Built ${built}</span>${offline}</aside>`;
}
