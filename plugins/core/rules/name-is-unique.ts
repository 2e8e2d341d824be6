import { nameKinds } from '../graph/snippet-nodes.ts';
import { quoted } from '../model/plain-text.ts';
import type { Finding } from '../model/problem.ts';
import { defineRule } from '../model/rule.ts';
import type { EvaluatingSnippet, Sights } from '../model/sights.ts';
import type { Span } from '../model/span.ts';

export const nameIsUnique = defineRule({
  id: 'name-is-unique',
  severity: 'error',
  description: 'A name stands for one thing: page ids within their kind, dashboards, and rules that are not repeated.',
  across: {
    *names(seen) {
      yield* repeatedIds(seen);
      yield* repeatedNames(seen);
    },
    expressions: repeatedRules,
  },
});

function* repeatedIds({ documents }: Sights['names']): Generator<Finding> {
  const first = new Map<string, (typeof documents)[number]>();
  for (const document of documents) {
    if (document.kind === undefined) continue;
    const key = `${document.kind} ${document.id}`;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, document);
      continue;
    }
    yield {
      file: document.file,
      span: [0, 0],
      message: `Another ${document.kind} is called ${quoted(document.id)}, so references to it are ambiguous; rename this file, its name is its id.`,
      related: [{ file: earlier.file, span: [0, 0], message: 'The first of that name is here.' }],
    };
  }
}

/** Rules that would be evaluated twice. An alert of several rules (a severity each) is one alert, and fine. */
function* repeatedRules({ snippets }: Sights['expressions']): Generator<Finding> {
  const first = new Map<string, { file: string; span: Span }>();
  for (const { file, name, span, key } of snippets.filter(({ standalone }) => standalone).flatMap(rulesOf)) {
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, { file, span });
      continue;
    }
    yield {
      file,
      span,
      message: `The rule ${quoted(name)} stands here again with the same expression and labels, so it would be evaluated twice; remove one.`,
      related: [{ ...earlier, message: 'The first of them is here.' }],
    };
  }
}

/** Names of configuration that is loaded side by side, such as the uids of dashboards. Files may be called alike. */
function* repeatedNames({ nodes }: Sights['names']): Generator<Finding> {
  for (const { kind, label } of nameKinds.filter(({ unique }) => unique)) {
    for (const node of nodes.values()) {
      const [first, ...others] = node.kind === kind ? (node.placed ?? []).filter(({ name }) => !name.isFile) : [];
      for (const { name, snippet } of others) {
        yield {
          file: snippet.file,
          span: name.nameSpan,
          message: `Another ${label.one} has the name ${quoted(name.name)}, so only one of them is loaded; choose another name.`,
          related: first && [
            { file: first.snippet.file, span: first.name.nameSpan, message: 'The first of that name is here.' },
          ],
        };
      }
    }
  }
}

function rulesOf({
  file,
  alerts,
  records,
}: EvaluatingSnippet): { file: string; name: string; span: Span; key: string }[] {
  return [
    ...alerts.map((rule) => ({ file, name: rule.alert, span: rule.nameSpan, key: keyOf('alert', rule.alert, rule) })),
    ...records.map((rule) => ({
      file,
      name: rule.record,
      span: rule.nameSpan,
      key: keyOf('record', rule.record, rule),
    })),
  ];
}

function keyOf(type: string, name: string, rule: { expression: string; labels: Record<string, string> }): string {
  const labels = Object.entries(rule.labels).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([type, name, rule.expression.replace(/\s+/g, ' ').trim(), labels]);
}
