import { createElement } from './create-element.ts';
import { LONGEST_NOTE, type StepRecord } from './run-record.ts';
import { stepLine } from './step-line.ts';
import { stepText } from './step-text.ts';

export interface Step {
  name: string;
  section: string;
  element: HTMLElement;
  show(record: StepRecord | undefined): void;
  remove(): void;
}

export interface StepActions {
  ticked(step: Step, done: boolean): void;
  noted(step: Step, note: string): void;
}

/** Puts a tick box and a note to every step that was marked when the site was built. */
export function findSteps(page: ParentNode, actions: StepActions): Step[] {
  const elements = [...page.querySelectorAll<HTMLElement>('[data-handbook-step]')];
  return elements.map((element, index) => addStep(element, `handbook-step-${index + 1}`, actions));
}

function addStep(element: HTMLElement, id: string, actions: StepActions): Step {
  const name = element.dataset.handbookStep ?? '';
  const { text, command } = stepText(element);
  const about = (text || command || 'this step').slice(0, 80);
  const box = createElement('input', { type: 'checkbox', ariaLabel: `Done: ${about}` });
  const label = createElement('label', { className: 'handbook-step handbook-step__box' }, box);
  const opener = createElement('button', { type: 'button', ariaLabel: `Note: ${about}`, ariaExpanded: 'false' });
  opener.className = 'handbook-step handbook-step__opener';
  const note = createElement('textarea', {
    className: 'handbook-step handbook-step__note',
    hidden: true,
    rows: 1,
    maxLength: LONGEST_NOTE,
    placeholder: 'Note',
    ariaLabel: `Note: ${about}`,
  });
  const line = createElement('div', { id: `${id}-line`, className: 'handbook-step handbook-step__line' });
  let kept: StepRecord | undefined;
  box.setAttribute('aria-describedby', line.id);

  const step: Step = {
    name,
    section: name.split('/')[0] ?? '',
    element,
    show(record) {
      box.checked = record?.done !== undefined;
      element.toggleAttribute('data-handbook-done', box.checked);
      kept = record;
      const isWritten = note === document.activeElement;
      if (!isWritten) note.value = record?.note ?? '';
      // Only a person opens a note: one that a run brings back would push what is being read. The line has its room always.
      open(!note.hidden && (isWritten || record?.done !== undefined || record?.note !== undefined));
    },
    remove() {
      for (const added of [label, opener, note, line]) added.remove();
      element.removeAttribute('data-handbook-done');
    },
  };

  function open(shown: boolean): void {
    note.hidden = !shown;
    opener.ariaExpanded = String(shown);
    line.replaceChildren(...stepLine(kept, !shown));
  }

  box.addEventListener('change', () => actions.ticked(step, box.checked));
  note.addEventListener('input', () => actions.noted(step, note.value));
  for (const way of [opener, line])
    way.addEventListener('click', () => {
      open(note.hidden);
      note.focus();
    });
  element.prepend(label, opener);
  element.append(note, line);
  return step;
}
