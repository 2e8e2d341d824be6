/**
 * An annotation as a person reads it before the alert has fired: `{{ $labels.instance }}` becomes `‹instance›`, other templates
 * an ellipsis. The rule facts of the alert show it as written.
 */
export function readableTemplate(annotation: string): string {
  return annotation.slice(0, 2000).replace(/\{\{([^{}]{0,300})\}\}/g, (_, expression: string) => {
    const label = /^-?\s*(?:\$labels|\.Labels)\.([A-Za-z_]\w*)\s*-?$/.exec(expression);
    if (label) return `‹${label[1]}›`;
    return /\$value|\.Value/.test(expression) ? '‹value›' : '…';
  });
}
