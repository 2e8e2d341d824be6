import type { PrismTheme } from 'prism-react-renderer';

/**
 * Code colours as CSS variables, one theme for light and dark: the page that the server wrote is right in both at once, without
 * waiting for a script to swap colours. The values, and their contrast, are in handbook.css.
 */
export const prismTheme: PrismTheme = {
  plain: { color: 'var(--handbook-code)', backgroundColor: 'var(--handbook-surface)' },
  styles: [
    { types: ['comment', 'prolog', 'doctype', 'cdata'], style: { color: 'var(--handbook-code-comment)' } },
    { types: ['string', 'char', 'attr-value', 'inserted', 'url'], style: { color: 'var(--handbook-code-string)' } },
    {
      types: ['keyword', 'builtin', 'atrule', 'important', 'tag', 'rule'],
      style: { color: 'var(--handbook-code-keyword)' },
    },
    { types: ['number', 'boolean', 'constant', 'symbol'], style: { color: 'var(--handbook-code-number)' } },
    {
      types: ['function', 'class-name', 'attr-name', 'property', 'key'],
      style: { color: 'var(--handbook-code-function)' },
    },
    { types: ['variable', 'parameter', 'regex', 'deleted'], style: { color: 'var(--handbook-code-variable)' } },
  ],
};
