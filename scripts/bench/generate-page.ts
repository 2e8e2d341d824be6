import type { Random } from './seeded-random.ts';
import { COMMANDS, OWNERS, SENTENCES, SITES, STEPS } from './vocabulary.ts';

/** What the text of one generated runbook is made of. */
export interface RunbookPlan {
  alert: string;
  service: string;
  part: string;
  symptom: string;
  /** Another runbook of the same service: its alert and file name. */
  neighbour: string;
  /** A service that may lie in another folder. */
  other: string;
}

/** Writes a runbook of the size and shape of real ones: 2.6 kB, 1.8 code blocks and 5.3 links on average. */
export function runbookText(plan: RunbookPlan, random: Random): string {
  const fences = random.pick([1, 1, 2, 2, 3] as const);
  const body = (['Meaning', 'Impact', 'Diagnosis', 'Mitigation'] as const).map((section, index) => [
    `## ${section}`,
    ...paragraphs(SENTENCES[section], plan, random),
    ...(section === 'Diagnosis' ? [steps(random), fence(plan, random)] : []),
    ...(section === 'Mitigation' && fences > 1 ? [fence(plan, random)] : []),
    ...(section === 'Mitigation' && fences > 2 ? ['### If it does not help', fence(plan, random)] : []),
    links(plan, random, index),
  ]);
  return [frontMatter(plan, random), `# ${plan.alert}`, ...body.flat().filter((block) => block !== '')]
    .join('\n\n')
    .concat('\n');
}

function frontMatter(plan: RunbookPlan, random: Random): string {
  return `---
title: ${plan.service} ${plan.part.toLowerCase()} is ${plan.symptom.toLowerCase()}
description: What to do when the ${plan.part.toLowerCase()} of ${plan.service} is ${plan.symptom.toLowerCase()}.
owner: ${random.pick(OWNERS)}
reviewed: 2026-${String(random.between(7, 10)).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}
state: active
alerts: [${plan.alert}]
service: ${plan.service}
tags: [${plan.part.toLowerCase()}, ${plan.symptom.toLowerCase()}]
related: [${plan.neighbour}]
inputs:
  - name: namespace
    description: Namespace of the workload that the alert names.
    example: monitoring
    type: namespace
    from-label: namespace
# The review was done with the people on call.
---`;
}

function paragraphs(sentences: readonly string[], plan: RunbookPlan, random: Random): string[] {
  return Array.from({ length: random.between(1, 2) }, () => {
    const from = random.between(0, sentences.length - 1);
    const count = random.between(2, 3);
    return Array.from({ length: count }, (_, index) =>
      fill(sentences[(from + index) % sentences.length] ?? '', plan),
    ).join('\n');
  });
}

function steps(random: Random): string {
  return STEPS.slice(0, random.between(1, 4))
    .map((step, index) => `${index + 1}. ${step}`)
    .join('\n');
}

function fence(plan: RunbookPlan, random: Random): string {
  return `\`\`\`shell\n${fill(random.pick(COMMANDS), plan)}\n\`\`\``;
}

/** One or two links after each section: to neighbours, the service, a heading of the page, and the world. */
function links(plan: RunbookPlan, random: Random, section: number): string {
  const [text, url] = random.pick(SITES);
  const near = [
    `Read [${plan.neighbour}](./${plan.neighbour}.md) when both fire together.`,
    `The [page of ${plan.service}](../../docs/services/${plan.service}.md) says who to call.`,
    `What follows is listed under [Mitigation](#mitigation).`,
    `If [${plan.other}](../../docs/services/${plan.other}.md) is affected too, start there.`,
  ];
  const lines = [near[section % near.length] ?? ''];
  if (random.next() < 0.33) lines.push(`More about it stands in [${text}](${url}).`);
  return lines.join('\n');
}

function fill(text: string, plan: RunbookPlan): string {
  return text
    .replaceAll('{service}', plan.service)
    .replaceAll('{other}', plan.other)
    .replaceAll('{part}', plan.part.toLowerCase());
}
