/** Characters of a query that is still checked; the longest of public dashboards has some 6,000. */
export const LONGEST_QUERY = 50_000;
