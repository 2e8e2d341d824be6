import { useHistory } from '@docusaurus/router';
import { useBaseUrlUtils } from '@docusaurus/useBaseUrl';
import { type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { LONGEST_QUERY } from '../search/parse-query.ts';
import { Results, resultId } from './Results.tsx';
import { SearchStatus } from './SearchStatus.tsx';
import { useSearch } from './use-search.ts';

interface Props {
  /** What was typed before the dialog was there. */
  typed: RefObject<string>;
  onClose: () => void;
}

const LIST = 'handbook-search-results';

/** The search: a field, and below it what was found. The field keeps the focus; arrows choose, Enter opens, Escape closes. */
export function SearchDialog({ typed, onClose }: Props): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const history = useHistory();
  const { withBaseUrl } = useBaseUrlUtils();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const search = useSearch(query);
  const { results } = search;
  // The letters are taken over in the moment in which the field gets the focus, so that none falls between the two.
  useLayoutEffect(() => {
    dialog.current?.showModal();
    setQuery(typed.current);
  }, [typed]);
  const close = (): void => dialog.current?.close();
  const move = (to: number): void => setChosen((to + results.length) % Math.max(1, results.length));
  const openChosen = (): void => {
    const result = results[chosen];
    // What is shown may still be the answer to fewer letters.
    if (result === undefined || search.isWaiting) return;
    close();
    history.push(withBaseUrl(result.address));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // The page below has keys of its own.
    event.stopPropagation();
    if (event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement)) return;
    if (event.key === 'ArrowDown') move(chosen + 1);
    else if (event.key === 'ArrowUp') move(chosen - 1);
    else if (event.key === 'Enter') openChosen();
    else return;
    event.preventDefault();
  };
  return (
    <dialog
      ref={dialog}
      className="handbook-search"
      aria-label="Search"
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && close()}
      onKeyDown={onKeyDown}
    >
      <div className="handbook-search__head">
        <input
          type="search"
          role="combobox"
          aria-label="Search the handbook"
          aria-expanded={results.length > 0}
          aria-controls={LIST}
          aria-autocomplete="list"
          aria-activedescendant={results[chosen] && resultId(chosen)}
          placeholder="Alert, error, label, service …"
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={LONGEST_QUERY}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setChosen(0);
          }}
        />
        <button type="button" className="handbook-search__close" onClick={close}>
          Close
        </button>
      </div>
      <SearchStatus query={query} search={search} onLeave={close} />
      <Results id={LIST} results={results} chosen={chosen} onChoose={setChosen} onLeave={close} />
    </dialog>
  );
}
