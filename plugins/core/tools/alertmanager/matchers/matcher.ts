/** A condition on one label of an alert; all matchers of a list must hold. */
export interface Matcher {
  name: string;
  operator: '=' | '!=' | '=~' | '!~';
  value: string;
}

/** A matcher as Alertmanager itself would write it. */
export function writeMatcher({ name, operator, value }: Matcher): string {
  const label = /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name) ? name : JSON.stringify(name);
  return `${label}${operator}${JSON.stringify(value)}`;
}
