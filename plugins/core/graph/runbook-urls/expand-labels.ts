/**
 * Fills `{{ $labels.x }}` in a URL with each known service. A URL without templates gives itself; undefined means
 * that the address cannot be known before the alert fires. Templates in the query or the anchor do not matter:
 * the page is the same for all of them.
 */
export function expandLabels(
  url: string,
  services: readonly string[],
): { url: string; service?: string }[] | undefined {
  if (!url.includes('{{')) return [{ url }];
  if (url.length > LONGEST) return undefined;
  const masked = url.replace(TEMPLATE, (template) => 'x'.repeat(template.length));
  if (masked.includes('{{')) return undefined;
  const cut = masked.search(/[?#]/);
  const page = cut === -1 ? url : url.slice(0, cut);
  const rest = cut === -1 || url.slice(cut).includes('{{') ? '' : url.slice(cut);
  if (!page.includes('{{')) return [{ url: page + rest }];

  const labels = new Set<string>();
  for (const [template] of page.matchAll(TEMPLATE)) {
    const label = LABEL.exec(template)?.[1];
    if (label === undefined) return undefined;
    labels.add(label);
  }
  // Two labels would stand for every pair of services, which nobody means. A URL that starts with one may be anything.
  if (labels.size !== 1 || services.length === 0 || page.trimStart().startsWith('{{')) return undefined;
  return services.map((service) => ({
    url: page.replace(TEMPLATE, () => encodeURIComponent(service.toWellFormed())) + rest,
    service,
  }));
}

const LONGEST = 2048;
const TEMPLATE = /\{\{[^{}]{0,200}\}\}/g;
const LABEL = /^\{\{-? *(?:\$labels|\.Labels)\.([a-zA-Z_][a-zA-Z0-9_]{0,100}) *(?:\| *toLower *)?-?\}\}$/;
