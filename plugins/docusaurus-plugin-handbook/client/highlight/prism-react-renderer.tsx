import type { HighlightProps, LineInputProps, PrismTheme, TokenInputProps } from 'prism-react-renderer';
import { type CSSProperties, type ReactNode, useMemo } from 'react';
import { Prism } from './prism.ts';
import { splitLines } from './split-lines.ts';

/**
 * Stands in for the package of the same name, whose one file carries twenty languages that no page has to load: they took
 * longer to run than anything else before a page answers. Only what theme-classic asks of it is here.
 */
export function Highlight({ code, language, theme, children }: Omit<HighlightProps, 'prism'>): ReactNode {
  const name = language.toLowerCase();
  const styles = useMemo(() => stylesByType(theme), [theme]);
  const tokens = useMemo(() => {
    const grammar = Prism.languages[name];
    return splitLines(grammar ? Prism.tokenize(code, grammar) : [code]);
  }, [code, name]);
  const { backgroundColor: _, ...lineStyle } = theme?.plain ?? {};
  return children({
    tokens,
    className: `prism-code language-${name}`,
    style: theme?.plain ?? {},
    getLineProps: ({ line: _line, className, ...props }: LineInputProps) => ({
      ...props,
      className: ['token-line', className].filter(Boolean).join(' '),
      style: lineStyle,
    }),
    getTokenProps: ({ token, className, ...props }: TokenInputProps) => ({
      ...props,
      className: ['token', ...token.types, className].filter(Boolean).join(' '),
      children: token.content,
      ...styleOf(token.types, styles),
    }),
  });
}

type Styles = ReadonlyMap<string, CSSProperties>;

function stylesByType(theme: PrismTheme | undefined): Styles {
  return new Map(theme?.styles.flatMap(({ types, style }) => types.map((type) => [type, style] as const)));
}

/** The innermost type that has a colour wins; text without one has that of its line. */
function styleOf(types: string[], styles: Styles): { style?: CSSProperties } {
  const known = types.flatMap((type) => styles.get(type) ?? []);
  return known.length > 0 ? { style: Object.assign({}, ...known) } : {};
}
