import type { AlertRule } from '../../../model/monitoring.ts';
import type { SoleConfiguration } from '../../../model/sights.ts';
import type { Span } from '../../../model/span.ts';
import { knownAnnotations } from './known-annotations.ts';
import { loadedAlerts } from './loaded-rules.ts';
import { misspelledAnnotation } from './misspelled-annotation.ts';

/** An annotation that is no common one and that the settings do not name. */
export interface UnknownAnnotation {
  file: string;
  rule: AlertRule;
  name: string;
  span: Span;
  /** The common one that it is surely meant to be. */
  meant: string | undefined;
}

/** Finds the annotations of alerts that nobody is known to read. */
export function* unknownAnnotations(configuration: SoleConfiguration): Generator<UnknownAnnotation> {
  const known = knownAnnotations(configuration.settings);
  for (const { file, rule } of loadedAlerts(configuration)) {
    for (const name of Object.keys(rule.annotations)) {
      if (known.has(name)) continue;
      const span = rule.places?.annotations?.[name] ?? rule.nameSpan;
      yield { file, rule, name, span, meant: misspelledAnnotation(name, known) };
    }
  }
}
