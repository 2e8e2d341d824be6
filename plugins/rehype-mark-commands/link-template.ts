/**
 * An address with the characters of placeholders as they were written; undefined for one that may not be filled. The host
 * is never open: a value that came by link would lead the reader away.
 */
export function linkTemplate(href: string): string | undefined {
  const template = href.replace(/%(?:3C|3E|7B|7D)/gi, decodeURIComponent);
  return /^https?:\/\/[^/?#<$]+[/?#]/i.test(template) ? template : undefined;
}
