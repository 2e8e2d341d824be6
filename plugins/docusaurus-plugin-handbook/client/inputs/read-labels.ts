const NAME = '[A-Za-z_][A-Za-z0-9_]{0,99}';
/** `namespace="monitoring"`, as in a selector. */
const QUOTED = new RegExp(`\\b(${NAME})\\s{0,5}=~?\\s{0,5}"([^"\\n]{0,500})"`, 'g');
/** `- namespace = monitoring` or `namespace: monitoring`, a line for each label. */
const LINE = new RegExp(`^[ \\t>*•-]{0,10}\`?(${NAME})\`?[ \\t]{0,5}[=:][ \\t]{1,5}\`?([^\\s\`][^\\n\`]{0,500})`, 'gm');

/** The labels that a text names, in order, as notifications write them. */
export function readLabels(text: string): [name: string, value: string][] {
  const found = [...text.matchAll(QUOTED), ...text.matchAll(LINE)].sort((a, b) => a.index - b.index);
  return found.flatMap(([, name, value]): [string, string][] => (name && value ? [[name, value.trim()]] : []));
}
