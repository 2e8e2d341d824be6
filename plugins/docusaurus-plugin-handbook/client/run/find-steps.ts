import { LONGEST_NOTE, type StepRecord } from './run-record.ts';
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

function addStep(element: HTMLElement, id: string, { ticked, noted }: StepActions): Step {
  const name = element.dataset.handbookStep ?? '';
  const { text, command } = stepText(element);
  const about = (text || command || 'this step').slice(0, 80);
  const box = create('input', { type: 'checkbox', ariaLabel: `Done: ${about}` });
  const label = create('label', { className: 'handbook-step handbook-step__box' }, box);
  const opener = create('button', { type: 'button', ariaLabel: `Note: ${about}`, ariaExpanded: 'false' });
  opener.className = 'handbook-step handbook-step__opener';
  const time = create('time', { id: `${id}-time` });
  const note = create('textarea', {
    rows: 1,
    maxLength: LONGEST_NOTE,
    placeholder: 'Note',
    ariaLabel: `Note: ${about}`,
  });
  const row = create('div', { className: 'handbook-step handbook-step__row', hidden: true }, time, note);
  box.setAttribute('aria-describedby', time.id);

  const step: Step = {
    name,
    section: name.split('/')[0] ?? '',
    element,
    show(record) {
      box.checked = record?.done !== undefined;
      element.toggleAttribute('data-handbook-done', box.checked);
      time.textContent = record?.done ? `${record.done.slice(11, 16)} UTC` : '';
      time.dateTime = record?.done ?? '';
      if (note !== document.activeElement) note.value = record?.note ?? '';
      if (record?.done || record?.note) open(true);
      else if (note !== document.activeElement) open(false);
    },
    remove() {
      for (const added of [label, opener, row]) added.remove();
      element.removeAttribute('data-handbook-done');
    },
  };

  function open(shown: boolean): void {
    row.hidden = !shown;
    opener.ariaExpanded = String(shown);
  }

  box.addEventListener('change', () => ticked(step, box.checked));
  note.addEventListener('input', () => noted(step, note.value));
  opener.addEventListener('click', () => {
    open(true);
    note.focus();
  });
  element.prepend(label, opener);
  element.append(row);
  return step;
}

function create<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...children: Node[]
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}
