import { runFileName, runMarkdown } from './run-markdown.ts';
import type { Run } from './run-record.ts';

/** Copies or downloads a run as Markdown; answers what happened, as a sentence. */
export async function handOver(run: Run, how: 'copy' | 'download'): Promise<string> {
  const text = runMarkdown(run);
  if (how === 'download') {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
    link.download = runFileName(run);
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    return `Downloaded as ${link.download}.`;
  }
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied as Markdown.';
  } catch {
    // No clipboard without HTTPS, or without permission.
    return 'The browser does not let this page copy: download the run instead.';
  }
}
