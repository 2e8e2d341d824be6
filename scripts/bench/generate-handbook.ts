import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type RunbookPlan, runbookText } from './generate-page.ts';
import { type Random, seededRandom } from './seeded-random.ts';
import { OWNERS, PARTS, SERVICES, SYMPTOMS, ZONES } from './vocabulary.ts';

/** What was generated. */
export interface GeneratedHandbook {
  root: string;
  /** Runbooks and service pages. */
  pages: number;
  alerts: string[];
  /** A page that a bench may change, relative to the root. */
  somePage: string;
  /** The file of the rules that lead to it. */
  someRules: string;
  /** The folder of all rule files. */
  monitoring: string;
}

const URL = 'https://handbook.example.org';
const RUNBOOKS_PER_SERVICE = PARTS.length * SYMPTOMS.length;
const ALERTS_PER_FILE = 10;
const MONITORING = 'docs/monitoring';

/**
 * Writes a handbook of the given number of pages (one of fifty is a service, the others are runbooks) and a rule file of
 * ten alerts for every ten runbooks. Every link, name and `runbook_url` resolves: a linter should find it clean.
 */
export function generateHandbook(root: string, pages: number, seed = 1): GeneratedHandbook {
  const random = seededRandom(seed);
  const services = serviceNames(Math.ceil(pages / (RUNBOOKS_PER_SERVICE + 1)));
  const plans = runbookPlans(services, pages - services.length, random);
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  write('handbook.yml', `name: Generated handbook\nurl: ${URL}\n`);
  for (const [index, service] of services.entries()) {
    write(`docs/services/${service}.md`, serviceText(service, services[index - 1], random));
  }
  for (const plan of plans) write(fileOf(plan), runbookText(plan, random));
  for (let from = 0; from < plans.length; from += ALERTS_PER_FILE) {
    const chunk = plans.slice(from, from + ALERTS_PER_FILE);
    const name = `${chunk[0]?.service}-${from / ALERTS_PER_FILE}`;
    write(`${MONITORING}/${chunk[0]?.service}/${name}.rules.yml`, rulesText(name, chunk, random));
  }
  const alerts = plans.map(({ alert }) => alert);
  const [first] = plans;
  const someRules = `${MONITORING}/${first?.service}/${first?.service}-0.rules.yml`;
  return { root, pages, alerts, somePage: first ? fileOf(first) : '', someRules, monitoring: MONITORING };
}

function fileOf({ service, alert }: RunbookPlan): string {
  return `runbooks/${service}/${alert}.md`;
}

function serviceNames(count: number): string[] {
  const names = ZONES.flatMap((zone) => SERVICES.map((service) => `${service}-${zone}`));
  if (count > names.length)
    throw new RangeError(`At most ${names.length * (RUNBOOKS_PER_SERVICE + 1)} pages can be named.`);
  return names.slice(0, count);
}

function runbookPlans(services: string[], count: number, random: Random): RunbookPlan[] {
  const names = services.flatMap((service) =>
    PARTS.flatMap((part) =>
      SYMPTOMS.map((symptom) => ({ service, part, symptom, alert: `${pascal(service)}${part}${symptom}` })),
    ),
  );
  return names.slice(0, count).map((name, index, used) => {
    const beside = used[index + 1]?.service === name.service ? used[index + 1] : used[index - 1];
    const other = services[random.between(0, services.length - 1)] ?? name.service;
    return { ...name, neighbour: beside?.service === name.service ? beside.alert : name.alert, other };
  });
}

function serviceText(service: string, before: string | undefined, random: Random): string {
  return `---
title: ${service}
description: What ${service} does, who needs it and how it fails.
owner: ${random.pick(OWNERS)}
on-call: Platform engineer on duty
tier: ${random.between(1, 3)}
${before ? `depends-on: [${before}]\n` : ''}state: active
reviewed: 2026-09-14
---

# ${service}

The service ${service} runs on three members behind one address and keeps its data on local disks.
${before ? `It needs [${before}](./${before}.md) to start.\n` : ''}
## How it fails

Most faults begin with a full disk or a slow network, and the alerts of both lead to a runbook.
`;
}

function rulesText(name: string, plans: RunbookPlan[], random: Random): string {
  const rules = plans.map(
    ({ alert, service, part, symptom }) => `      - alert: ${alert}
        expr: |
          sum by (namespace, instance) (rate(${service.replaceAll('-', '_')}_${part.toLowerCase()}_errors_total{job="${service}"}[5m]))
            / sum by (namespace, instance) (rate(${service.replaceAll('-', '_')}_${part.toLowerCase()}_operations_total{job="${service}"}[5m])) > 0.0${random.between(1, 9)}
        for: ${random.between(5, 30)}m
        labels:
          severity: ${random.pick(['critical', 'warning', 'warning'] as const)}
        annotations:
          summary: The ${part.toLowerCase()} of ${service} is ${symptom.toLowerCase()}.
          description: '{{ $labels.instance }} in {{ $labels.namespace }} has an error ratio of {{ $value | humanizePercentage }}.'
          runbook_url: ${URL}/runbooks/${service}/${alert}
`,
  );
  return `groups:\n  - name: ${name}\n    rules:\n${rules.join('')}`;
}

function pascal(name: string): string {
  return name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
