/** What is kept of a dashboard for its page; all of it from content, cut to a length that a page can bear. */
export interface DashboardFacts extends DashboardContents {
  /** As the snippet names it: the uid, or the name of the file. */
  name: string;
  tags: readonly string[];
}

export interface DashboardContents {
  panels: readonly PanelFacts[];
  variables: readonly VariableFacts[];
  links: readonly { title: string; url: string }[];
}

/** A panel with its place on the grid of 24 columns. */
export interface PanelFacts {
  /** Title of the row it stands in; empty above the first row. */
  row: string;
  /** How many rows stand before it: several may have one title. */
  rowAt: number;
  type: string;
  title: string;
  x: number;
  y: number;
  width: number;
  height: number;
  queries: readonly string[];
}

export interface VariableFacts {
  name: string;
  label: string;
  type: string;
  query: string;
}
