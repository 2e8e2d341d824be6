/** Largest handbook whose pages one thread renders. */
const FEW_PAGES = 250;

/**
 * What tells the site generator how many threads render pages. It takes one for each 100 addresses, and each loads all of
 * the site and warms up by itself: in a small handbook that costs more processor time and memory than it saves.
 */
export function renderingThreads(pages: number): Record<string, string> {
  return pages > FEW_PAGES || VARIABLE in process.env ? {} : { [VARIABLE]: '1' };
}

/** Not documented; see `getNumberOfThreads` in lib/ssg/ssgExecutor.js of @docusaurus/core. Without effect if it goes. */
const VARIABLE = 'DOCUSAURUS_SSG_WORKER_THREAD_COUNT';
