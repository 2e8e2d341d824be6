import { createHash } from 'node:crypto';
import { type Document, headingMeans, type Kind } from '../../core/index.ts';

/** The sections of a runbook whose steps are ticked off. */
const WITH_STEPS = ['Diagnosis', 'Mitigation', 'Verification'];

/** The section that a heading of a runbook stands for, by its title or a synonym, if it is one with steps. */
export function stepSection(
  kinds: readonly Kind[],
  { kind, content }: Pick<Document, 'kind' | 'content'>,
  heading: string,
): string | undefined {
  if (kind !== 'runbook') return undefined;
  const found = content.headings.find(({ depth, text }) => depth === 2 && text === heading.trim());
  const sections = kinds.find(({ id }) => id === kind)?.sections ?? [];
  return sections.find((spec) => WITH_STEPS.includes(spec.title) && found && headingMeans(found, spec))?.title;
}

/** Whether a runbook has a section with something to do in it. */
export function hasSteps(kinds: readonly Kind[], document: Document): boolean {
  const { headings } = document.content;
  return headings.some(({ empty, text }) => !empty && stepSection(kinds, document, text) !== undefined);
}

/** Names a step by its text: another one after an edit, so that a tick never stands beside what nobody has done. */
export function nameStep(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
