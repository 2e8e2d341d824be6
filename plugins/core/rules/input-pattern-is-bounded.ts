import type { Document } from '../model/document.ts';
import { quoted } from '../model/plain-text.ts';
import { defineRule } from '../model/rule.ts';
import { isBoundedPattern } from '../schema/bounded-pattern.ts';
import { inputShape } from '../schema/input-shape.ts';

export const inputPatternIsBounded = defineRule({
  id: 'input-pattern-is-bounded',
  severity: 'warning',
  description:
    'The pattern of an input is made of characters and classes with bounds, so that the page can check a value by it.',
  *document({ file, kind, frontMatter }: Document) {
    if (kind !== 'runbook' || !Array.isArray(frontMatter.value.inputs)) return;
    for (const [index, input] of frontMatter.value.inputs.entries()) {
      const pattern = (input as Record<string, unknown> | null)?.pattern;
      // What is no regular expression at all is the schema's concern.
      if (typeof pattern !== 'string' || !isBoundedPattern(pattern)) continue;
      const made = inputShape(pattern);
      if ('shape' in made) continue;
      const message = `${quoted(pattern)} ${made.fault}, so the value is never filled into a command; write characters, classes with bounds as in \`[a-z0-9-]{1,63}\`, and groups of those.`;
      yield { file, span: frontMatter.places[`/inputs/${index}/pattern`]?.value ?? frontMatter.span, message };
    }
  },
});
