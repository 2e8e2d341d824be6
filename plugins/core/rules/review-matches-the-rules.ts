import { changesSinceReview, type RuleChange } from '../graph/freshness/changes-since-review.ts';
import { rulesAnswered } from '../graph/freshness/rules-answered.ts';
import { plainText, quoted } from '../model/plain-text.ts';
import type { RelatedPlace } from '../model/problem.ts';
import { defineRule } from '../model/rule.ts';
import type { ReviewedGraph, ReviewedPage } from '../model/sights.ts';

export const reviewMatchesTheRules = defineRule({
  id: 'review-matches-the-rules',
  severity: 'warning',
  description: 'The rules of the alerts that a runbook answers still say what they said at its last review.',
  across: {
    *reviews({ documents, graph }) {
      for (const document of documents) {
        const changes = changesSinceReview(document, graph);
        if (changes.length === 0) continue;
        const { file, frontMatter } = document;
        const span = frontMatter.places['/reviewed-against']?.key ?? frontMatter.span;
        yield { file, span, message: explain(document, changes), related: placesOf(document, changes, graph) };
      }
    },
  },
});

function explain({ file, frontMatter }: ReviewedPage, changes: readonly RuleChange[]): string {
  const { reviewed } = frontMatter.value;
  const since = typeof reviewed === 'string' ? `Since the review of ${quoted(reviewed)}` : 'Since the last review';
  const shown = changes.slice(0, MOST_SHOWN).map((change) => `alert ${quoted(change.alert)} ${listed(change.changes)}`);
  const more = changes.length > MOST_SHOWN ? `; ${changes.length - MOST_SHOWN} more alerts changed` : '';
  const path = plainText(file).replaceAll('`', "'");
  return `${since}, ${shown.join('; ')}${more}: read the page against the ${changes.length > 1 ? 'rules' : 'rule'}, then run \`handbook reviewed ${path}\`.`;
}

const MOST_SHOWN = 5;

function listed(changes: readonly string[]): string {
  const shown = changes.slice(0, MOST_SHOWN);
  return changes.length > shown.length ? `${shown.join(', ')} and more` : shown.join(', ');
}

/** Where the alerts stand now. */
function placesOf(document: ReviewedPage, changes: readonly RuleChange[], graph: ReviewedGraph): RelatedPlace[] {
  const changed = new Set(changes.map(({ alert }) => alert));
  return rulesAnswered(document, graph)
    .filter(({ rule }) => changed.has(plainText(rule.alert)))
    .slice(0, MOST_SHOWN)
    .map(({ rule, snippet }) => ({
      file: snippet.file,
      span: rule.nameSpan,
      message: `The rule of ${quoted(rule.alert)} is here.`,
    }));
}
