/**
 * An address from content that is safe to stand in `href`, or undefined. The schema has checked it already; a page that
 * was built with `--keep-going`, or from another schema, has not.
 */
export function safeUrl(url: string | undefined): string | undefined {
  return url !== undefined && /^(?:https?:\/\/|mailto:)[^\s\u0000-\u001f]{1,2000}$/i.test(url) ? url : undefined;
}
