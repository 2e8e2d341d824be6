import type { Fence } from '../model/page-content.ts';
import { defineRule } from '../model/rule.ts';
import type { Span } from '../model/span.ts';

export const fenceHasALanguage = defineRule({
  id: 'fence-has-a-language',
  severity: 'info',
  description: 'A block of code says what it is: a command to copy, its output, a configuration.',
  *document(document) {
    const { file, content } = document;
    for (const fence of content.fences) {
      if (fence.language !== '' || fence.value.trim() === '') continue;
      // The text is asked for last: a page that is known from the last run has not been read in this one.
      const [mark] = /^(?:`{3,}|~{3,})/.exec(document.text.slice(...fence.span)) ?? [];
      // An indented block cannot name a language.
      if (mark === undefined) continue;
      const span: Span = [fence.span[0], fence.span[0] + mark.length];
      const guess = languageOf(fence);
      const looks = guess === undefined ? '`text` for output' : `it looks like \`${guess}\``;
      const message = `The block does not say what it is, so it cannot be checked or highlighted: write a language after ${shown(mark)} (${looks}).`;
      yield { file, span, message, ...(guess !== undefined && { suggestion: { span, text: mark + guess } }) };
    }
  },
});

function shown(mark: string): string {
  return mark.startsWith('~') ? `\`${mark}\`` : `\`\` ${mark} \`\``;
}

/** The language, where its first line leaves no doubt. */
function languageOf({ value }: Fence): string | undefined {
  const text = value.trim();
  return LANGUAGES.find(([, form]) => form.test(text))?.[0];
}

const LANGUAGES: readonly [language: string, form: RegExp][] = [
  ['console', /^(?:\$|[\w.-]+@[\w.-]+[:~ ][^\n]*[$#]) \S/],
  ['json', /^[[{]\s*["{\]}]/],
  ['yaml', /^(?:---|apiVersion:|groups:|kind:)(?:\s|$)/],
  [
    'sh',
    /^(?:#!\/bin\/(?:ba)?sh|(?:sudo |export )?(?:kubectl|oc|ceph|openstack|systemctl|journalctl|curl|etcdctl|docker|podman|crictl|helm|ssh|promtool|amtool) \S)/,
  ],
  ['promql', /^(?:sum|rate|avg|max|min|count|increase|histogram_quantile|topk)(?: (?:by|without) ?)?\s?\(/],
];
