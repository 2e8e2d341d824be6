import { defaultSchema, type Schema } from 'hast-util-sanitize';

/** What ids from raw HTML begin with; the footnotes of GFM begin with it too. */
export const ID_PREFIX = 'user-content-';

/** What a page may contain: the given elements, with GitHub's own attributes, less forms and named targets. */
export function pageSchema(elements: ReadonlySet<string>, place = 'parked'): Schema {
  const { attributes, ...rest } = defaultSchema;
  return {
    ...rest,
    // Ids have been prefixed where they must be; a second prefix would break footnotes.
    clobber: [],
    protocols: {
      cite: ['http', 'https'],
      href: ['http', 'https', 'mailto'],
      longDesc: ['http', 'https'],
      src: ['http', 'https'],
    },
    strip: ['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math'],
    // Check boxes come from task lists; boxes for notes are drawn by the site.
    tagNames: [...elements, 'input', 'admonition', place],
    attributes: {
      ...attributes,
      // `name` would put elements on `document`; the others only mean something in forms and maps.
      '*': [
        'align',
        'alt',
        'colSpan',
        'dateTime',
        'dir',
        'height',
        'id',
        'lang',
        'open',
        'rowSpan',
        'scope',
        'start',
        'title',
        'width',
      ],
      admonition: ['type', 'title'],
      code: [
        ['className', /^language-[A-Za-z0-9+#_.-]{1,40}$/],
        ['metastring', /^title="[^"\\]{1,200}"$/],
      ],
      img: [...(attributes?.img ?? []), 'loading'],
      input: [...(attributes?.input ?? []), 'checked'],
      span: [['className', 'handbook-dead-link']],
      [place]: ['id'],
    },
  };
}
