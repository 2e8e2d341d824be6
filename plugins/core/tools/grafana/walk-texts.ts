import { once } from '../../model/once.ts';
import { escapePointer } from '../../schema/places.ts';

/** A text somewhere in a dashboard. */
export interface FoundText {
  text: string;
  /** The key of it, or of the list it stands in. */
  key: string;
  /** Its JSON pointer, worked out when asked for: a large dashboard has half a million texts. */
  pointer(): string;
}

interface Step {
  value: unknown;
  key: string;
  around: Step | undefined;
}

/** Every text of a dashboard in order, besides what was chosen last and what Grafana writes for its own use. Without recursion. */
export function* walkTexts(dashboard: unknown): Generator<FoundText> {
  const steps: Step[] = [{ value: dashboard, key: '', around: undefined }];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { value, key } = step;
    const at = step;
    if (typeof value === 'string') yield { text: value, key, pointer: once(() => pointerOf(at)) };
    if (typeof value !== 'object' || value === null) continue;
    const inner = Object.entries(value);
    for (let index = inner.length - 1; index >= 0; index--) {
      const [name, item] = inner[index] as [string, unknown];
      if (!SKIPPED.has(name)) steps.push({ value: item, key: name, around: step });
    }
  }
}

const SKIPPED: ReadonlySet<string> = new Set(['current', '__inputs', '__requires']);

function pointerOf(step: Step): string {
  let pointer = '';
  for (let at: Step | undefined = step; at?.around !== undefined; at = at.around)
    pointer = `/${escapePointer(at.key)}${pointer}`;
  return pointer;
}
