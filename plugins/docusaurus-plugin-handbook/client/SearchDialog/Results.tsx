import Link from '@docusaurus/Link';
import { type ReactNode, useEffect } from 'react';
import { Severities } from '../Severity/index.tsx';
import type { Piece } from '../search/find-excerpt.ts';
import type { Result } from '../search/find-pages.ts';

interface Props {
  id: string;
  results: readonly Result[];
  /** Place of the result that Enter opens. */
  chosen: number;
  onChoose: (place: number) => void;
  onLeave: () => void;
}

export function resultId(place: number): string {
  return `handbook-search-result-${place}`;
}

/** The pages that were found, as links that the field's arrows go through. */
export function Results({ id, results, chosen, onChoose, onLeave }: Props): ReactNode {
  useEffect(() => {
    if (results.length > 0) document.getElementById(resultId(chosen))?.scrollIntoView({ block: 'nearest' });
  }, [chosen, results]);
  return (
    <div id={id} className="handbook-search__results" role="listbox" aria-label="Results">
      {results.map((result, place) => (
        <Link
          key={result.page.address}
          id={resultId(place)}
          to={result.address}
          className="handbook-search__result"
          role="option"
          aria-selected={place === chosen}
          tabIndex={-1}
          onClick={onLeave}
          onMouseMove={() => place !== chosen && onChoose(place)}
        >
          <span className="handbook-search__title">
            <Pieces pieces={result.title} />
          </span>{' '}
          <Severities severities={result.page.severities ?? []} />{' '}
          <span className="handbook-search__kind">
            {result.page.kindLabel}
            {result.page.service && ` of ${result.page.service}`}
          </span>
          <ExcerptOf result={result} />
        </Link>
      ))}
    </div>
  );
}

function ExcerptOf({ result: { excerpt } }: { result: Result }): ReactNode {
  if (excerpt.pieces.length === 0) return null;
  return (
    <span className="handbook-search__excerpt">
      {excerpt.heading && <b>{excerpt.heading}: </b>}
      <Pieces pieces={excerpt.pieces} />
    </span>
  );
}

/** Text of pages, as text. */
function Pieces({ pieces }: { pieces: readonly Piece[] }): ReactNode {
  return pieces.map(({ text, marked }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places.
    marked ? <mark key={index}>{text}</mark> : text,
  );
}
