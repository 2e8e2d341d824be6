import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { PageInput } from '../../props.ts';
import { startInputs } from '../inputs/start-inputs.ts';

/** The values that the commands of a page need, above its steps. What moves in it is the work of `startInputs`. */
export function InputBar({ inputs }: { inputs: readonly PageInput[] }): ReactNode {
  const bar = useRef<HTMLElement>(null);
  const id = useId();
  useEffect(() => (bar.current ? startInputs(bar.current) : undefined), []);
  // Many inputs scroll in themselves on a phone, and must be reachable by keyboard.
  const tabIndex = inputs.length > FEW ? 0 : undefined;
  return (
    <section ref={bar} className="handbook-inputs" aria-label="Inputs" data-handbook-inputs={JSON.stringify(inputs)}>
      <p className="handbook-inputs__head">
        <strong>Inputs</strong>
        <span className="handbook-inputs__status" role="status" data-handbook-inputs-status="" />
        <button type="button" className="button button--sm" hidden data-handbook-inputs-clear="">
          Clear <kbd>Esc</kbd>
        </button>
      </p>
      <div className="handbook-inputs__fields" tabIndex={tabIndex}>
        {inputs.map((input) => (
          <Field key={input.key} id={`${id}${input.key}`} input={input} />
        ))}
      </div>
      <p className="handbook-inputs__note" role="status" hidden data-handbook-inputs-note="" />
    </section>
  );
}

/** From here on they do not fit into a third of a phone's screen. */
const FEW = 2;

function Field({ id, input: { key, name, description, example } }: { id: string; input: PageInput }): ReactNode {
  return (
    <div className="handbook-inputs__field">
      <label htmlFor={id}>
        <code>{name}</code> <span className="handbook-inputs__origin" data-handbook-origin={key} />
      </label>
      <input
        id={id}
        className="handbook-needs-script"
        data-handbook-field={key}
        placeholder={example && `e.g. ${example}`}
        aria-describedby={`${id}about ${id}reason`}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
      />
      <span className="handbook-inputs__about" id={`${id}about`} title={description}>
        {description}
        {example && <span className="handbook-inputs__example"> Example: {example}</span>}
      </span>
      <span className="handbook-inputs__reason" id={`${id}reason`} hidden data-handbook-reason={key} />
    </div>
  );
}
