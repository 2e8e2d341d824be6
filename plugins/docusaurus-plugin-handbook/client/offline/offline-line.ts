import { describeState, FORBIDDEN, NO_ANSWER, readableSize } from './describe-state.ts';
import type { OfflineAnswer, OfflineOffer, OfflineRequest, OfflineState } from './offline-list.ts';

/**
 * The line at the foot of every page: offers a copy, shows how it is getting on, and says when pages come from it. Nothing
 * is kept before the reader asks for it.
 */
export async function showOfflineLine(place: HTMLElement): Promise<void> {
  const base = place.dataset.handbookOffline ?? '/';
  const scope = new URL(base, location.origin).href;
  const { serviceWorker } = navigator;
  let shownVersion: string | undefined;

  const ask = async (request: OfflineRequest): Promise<void> => {
    const registration = await registered();
    (registration?.active ?? registration?.waiting ?? registration?.installing)?.postMessage(request);
  };
  // A worker of another site of this origin, which may stand above this one, is none of ours.
  const registered = async (): Promise<ServiceWorkerRegistration | undefined> => {
    const found = await serviceWorker.getRegistration(scope);
    return found?.scope === scope ? found : undefined;
  };

  serviceWorker.addEventListener('message', ({ data }: MessageEvent<OfflineAnswer>) => {
    if (data.type === 'compared') {
      if (data.changed) offerNewer();
    } else show(data.state);
  });
  window.addEventListener('online', () => void ask({ type: 'check' }));
  try {
    if (await registered()) await ask({ type: 'check' });
    else whenSeen(place, () => void offer());
  } catch {
    // Where the browser forbids it there is nothing to offer.
  }

  function show(state: OfflineState): void {
    // What is on the screen came from the copy of another handbook, which stood here before.
    if (state.phase === 'replaced') location.reload();
    if (state.phase === 'removed') void offer();
    if (state.phase === 'replaced' || state.phase === 'removed') return;
    const text = describeState(state);
    const parts: Node[] = [];
    if (state.phase === 'loading') parts.push(progress(state));
    if (state.phase === 'stopped' || state.phase === 'full')
      parts.push(button('Try again', () => void ask({ type: 'check' })));
    parts.push(button('Remove the copy', () => void ask({ type: 'remove' })));
    place.replaceChildren(textElement(text), ...parts);
    place.closest('aside')?.toggleAttribute('data-away', !state.reachable);
    shownVersion ??= state.version;
    if (state.version !== undefined && state.version !== shownVersion) {
      shownVersion = state.version;
      void ask({ type: 'compare', path: location.pathname });
    }
  }

  async function offer(): Promise<void> {
    const response = await fetch(`${scope}offline.json`).catch(() => undefined);
    if (!response?.ok) return;
    const { bytes } = (await response.json()) as OfflineOffer;
    place.replaceChildren(button(`Keep a copy for offline: ${readableSize(bytes)}`, () => void keep()));
  }

  async function keep(): Promise<void> {
    place.replaceChildren(textElement('Beginning with the copy …'));
    try {
      await serviceWorker.register(`${base}service-worker.js`, { scope: base });
      await serviceWorker.ready;
      await ask({ type: 'keep' });
      // Else a browser that runs out of room may drop the copy unasked.
      await navigator.storage?.persist?.();
    } catch (error) {
      if (error instanceof TypeError)
        place.replaceChildren(
          textElement(NO_ANSWER),
          button('Try again', () => void keep()),
        );
      else place.replaceChildren(textElement(FORBIDDEN));
    }
  }

  function offerNewer(): void {
    const note = textElement('This page has changed.');
    note.append(
      ' ',
      button('Show the new version', () => location.reload()),
    );
    note.className = 'handbook-status__newer';
    place.parentElement?.querySelector('.handbook-status__newer')?.remove();
    place.before(note);
  }
}

function textElement(text: string): HTMLElement {
  const element = document.createElement('span');
  element.setAttribute('role', 'status');
  element.textContent = text;
  return element;
}

function button(text: string, press: () => void): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'handbook-status__button';
  element.textContent = text;
  element.addEventListener('click', press);
  return element;
}

function progress({ done, bytes }: OfflineState): HTMLElement {
  const element = document.createElement('progress');
  element.max = bytes;
  element.value = done;
  element.setAttribute('aria-label', 'The offline copy');
  return element;
}

/** When it comes near the screen: a reader who does not scroll there is not made to ask for anything. */
function whenSeen(place: HTMLElement, act: () => void): void {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    act();
  });
  observer.observe(place.parentElement ?? place);
}
