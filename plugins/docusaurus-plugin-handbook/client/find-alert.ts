/** Longest text that the jump field looks at: a whole notification, pasted. */
export const LONGEST_QUERY = 500;

/**
 * The alert that a person means: its exact name in any case, else the only known name that stands as a word of its own in
 * what was pasted (`[FIRING:1] etcdNoLeader (production)`). Undefined when nobody, or more than one, is meant.
 */
export function findAlert<Alert extends { name: string }>(query: string, alerts: readonly Alert[]): Alert | undefined {
  const wanted = query.slice(0, LONGEST_QUERY).trim().toLowerCase();
  if (wanted === '') return undefined;
  const exact = alerts.filter((alert) => alert.name.toLowerCase() === wanted);
  if (exact.length > 0) return exact[0];
  const words = new Set(wanted.split(/[\s"'`=,;(){}[\]]+/));
  const meant = alerts.filter((alert) => words.has(alert.name.toLowerCase()));
  return meant.length === 1 ? meant[0] : undefined;
}

/** Whether every word of the query occurs in one of the texts, in any case. */
export function matchesQuery(query: string, texts: readonly (string | undefined)[]): boolean {
  const text = texts.join(' ').toLowerCase();
  const words = query.slice(0, LONGEST_QUERY).toLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) => text.includes(word));
}
