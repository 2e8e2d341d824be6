const CONTROL_AND_BIDI =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

/**
 * Text as it stands in a cell of a Markdown table, in one line: nothing in it becomes a column, HTML, a link with another
 * text, or calls a person or an issue on a code host. A web address that stands by itself stays one.
 */
export function textCell(text: string): string {
  const parts = oneLine(text).split(/((?<!\S)https?:\/\/[\w.~:/?#@!$&'()*+,=%-]+(?!\S))/);
  return parts.map((part, index) => (index % 2 === 1 ? part : escaped(part))).join('');
}

/** A command or a name as code in a cell. */
export function codeCell(text: string): string {
  const line = oneLine(text);
  if (line === '') return '';
  // What would end the code, or turn the backslash before a column's bar into text.
  return /`|\\(?:\||$)/.test(line) ? escaped(line) : `\`${line.replaceAll('|', '\\|')}\``;
}

function escaped(text: string): string {
  return text.replace(/:\/\/|www\.|[\\`*_[\]<>|~&$]|[@#](?=[\w-])/gi, (sign) => {
    // An address would take what is escaped behind it for a part of itself.
    if (sign === '://') return '&#58;//';
    if (sign.length > 1) return sign.replace('.', '&#46;');
    // With a backslash alone, code hosts would still call the person or name the issue.
    return sign === '@' || sign === '#' ? `${sign}&#8203;` : `\\${sign}`;
  });
}

function oneLine(text: string): string {
  return text.replace(CONTROL_AND_BIDI, ' ').replace(/\s+/g, ' ').trim().toWellFormed();
}
