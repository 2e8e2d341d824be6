import type { Document } from '../model/document.ts';
import type { SectionSpec } from '../model/kind.ts';
import type { Heading } from '../model/page-content.ts';
import { quoted } from '../model/plain-text.ts';
import type { Finding } from '../model/problem.ts';
import { defineRule } from '../model/rule.ts';
import { misspelledSection } from './misspelled-section.ts';
import { orderSections } from './order-sections.ts';
import { headingMeans, sectionsOf } from './section-headings.ts';

export const sectionsArePresent = defineRule({
  id: 'sections-are-present',
  severity: 'error',
  description: 'A page has the sections of its kind, in their order, each with something to read.',
  *document(document, handbook) {
    const kind = handbook.kinds.find(({ id }) => id === document.kind);
    if (kind === undefined) return;
    // A draft says of itself that it is not finished; what it lacks is then worth a look, not a stop.
    const severity = document.frontMatter.value.state === 'draft' ? ('warning' as const) : undefined;
    const found = sectionsOf(document, kind.sections);
    for (const finding of missingSections(document, kind.sections, found)) yield { severity, ...finding };
    yield* misplacedSections(document, found);
    for (const span of document.content.todos) {
      const message = `${quoted(document.text.slice(...span))} is left in the text; finish it or open an issue for it.`;
      yield { file: document.file, span, message, severity: 'warning' };
    }
  },
});

type Sections = ReadonlyMap<SectionSpec, Heading>;

function* missingSections(document: Document, specs: readonly SectionSpec[], found: Sections): Generator<Finding> {
  const { file, content } = document;
  for (const [index, spec] of specs.entries()) {
    const heading = found.get(spec);
    if (heading === undefined) {
      if (spec.required && !isSpared(document, spec))
        yield swallowedByFence(document, spec) ??
          misspelledSection(document, spec, specs) ??
          explainMissing(file, content.headings, specs, index, found);
    } else if (heading.empty) {
      const message = `Section ${quoted(heading.text)} is empty: ${spec.prompt}`;
      yield { file, span: heading.span, message, ...(spec.required ? {} : { severity: 'warning' }) };
    }
  }
}

/** A retold analysis may lack what its source does not say. */
function isSpared({ frontMatter }: Document, { requiredUnless }: SectionSpec): boolean {
  return requiredUnless !== undefined && Object.hasOwn(frontMatter.value, requiredUnless);
}

/** A fence that is never closed takes the rest of the page with it; its author still sees the heading. */
function swallowedByFence({ file, content }: Document, { title }: SectionSpec): Finding | undefined {
  const fence = content.fences.find(({ value }) => value.includes(`\n## ${title}\n`));
  if (fence === undefined) return undefined;
  const message = `This fence is not closed before section \`${title}\`, which becomes part of the code; close it above the heading.`;
  return { file, span: [fence.span[0], (fence.lineOffsets[0] ?? fence.span[1]) - 1], message };
}

function explainMissing(
  file: string,
  headings: readonly Heading[],
  specs: readonly SectionSpec[],
  index: number,
  found: Sections,
): Finding {
  const spec = specs[index] as SectionSpec;
  const otherLevel = headings.find((heading) => headingMeans(heading, spec));
  if (otherLevel !== undefined) {
    const message = `Section ${quoted(otherLevel.text)} is a heading of level ${otherLevel.depth}, expected level 2; write \`## ${spec.title}\`.`;
    return { file, span: otherLevel.span, message };
  }
  const before = specs.slice(0, index).findLast((other) => found.has(other));
  const place =
    before === undefined ? 'as the first section' : `after ${quoted(found.get(before)?.text ?? before.title)}`;
  return { file, span: [0, 0], message: `Missing section \`${spec.title}\`, add it ${place}: ${spec.prompt}` };
}

function* misplacedSections(document: Document, sections: Sections): Generator<Finding> {
  const found = [...sections];
  let mended: ReturnType<typeof orderSections> | undefined;
  for (const [index, [, heading]] of found.entries()) {
    const later = found.slice(0, index).find(([, other]) => other.span[0] > heading.span[0]);
    if (later === undefined) continue;
    const message = `Section ${quoted(heading.text)} stands before ${quoted(later[1].text)}, expected after it; move it, readers look for it there.`;
    mended ??= orderSections(
      document,
      found.map(([, one]) => one),
    );
    yield { file: document.file, span: heading.span, message, severity: 'warning', ...mended };
  }
}
