import { Fragment, type ReactNode } from 'react';
import type { FactValue as FactValueProps } from '../../props.ts';
import { PageLink, PageLinks } from '../PageLink/index.tsx';
import { Prose } from '../Prose/index.tsx';
import { Severity } from '../Severity/index.tsx';

/** A value of a page's front matter: text, a time, a link, a list or a table. */
export function FactValue({ value }: { value: FactValueProps }): ReactNode {
  switch (value.type) {
    case 'text':
      return value.text;
    case 'code':
      return <code>{value.text}</code>;
    case 'prose':
      return <Prose text={value.text} />;
    case 'time':
      return (
        <>
          <time dateTime={value.at}>{value.text}</time>
          {value.overdue && (
            <span className="handbook-badge handbook-badge--warning handbook-facts__overdue">overdue</span>
          )}
        </>
      );
    case 'badge':
      return <Severity severity={value.mark} />;
    case 'link':
      return <PageLink link={value.link} />;
    case 'list':
      return <Items items={value.items} />;
    case 'run':
      return <Items items={value.items} between=" " />;
    case 'group':
      return value.facts.map((fact) => (
        <span key={fact.label} className="handbook-fact">
          <span className="handbook-note">{fact.label}</span> <FactValue value={fact.value} />
        </span>
      ));
    case 'table':
      return <FactTable columns={value.columns} rows={value.rows} />;
  }
}

interface ItemsProps {
  items: readonly FactValueProps[];
  apart?: boolean;
  between?: string;
}

/** Names in one line, one after the other; sentences and sources one below the other. */
export function Items({ items, apart = false, between = ', ' }: ItemsProps): ReactNode {
  const links = items.flatMap((item) => (item.type === 'link' ? [item.link] : []));
  if (apart && links.length === items.length) return <PageLinks links={links} />;
  if (apart) {
    return (
      <ul>
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the items of a page never change places.
          <li key={index}>
            <FactValue value={item} />
          </li>
        ))}
      </ul>
    );
  }
  return items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: see above.
    <Fragment key={index}>
      {index > 0 && between}
      <FactValue value={item} />
    </Fragment>
  ));
}

/** Values in columns, which scroll by themselves where the screen is narrow. */
export function FactTable({ columns, rows }: Pick<FactValueProps & { type: 'table' }, 'columns' | 'rows'>): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div className="handbook-table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a page never change places.
            <tr key={index}>
              {columns.map((column, at) => (
                <td key={column} className={isSentence(row[at]) ? 'handbook-table__sentence' : undefined}>
                  {row[at] && <FactValue value={row[at]} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Sentences want a wider column than words, also where the table scrolls. */
function isSentence(value: FactValueProps | null | undefined): boolean {
  return value?.type === 'prose' && value.text.length > 60;
}
