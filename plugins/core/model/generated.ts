// Generated from schemas/ by `npx tsx scripts/generate-types.ts`: change the schema, not this file.

/**
 * handbook.yml: the one file that an organisation edits. Every field may be left out.
 */
export interface HandbookSettings {
  /**
   * The handbook's name, as the site and its feeds show it.
   */
  name?: string;
  /**
   * An address that begins with `https://` or `http://`: where the site is published, with its base path.
   */
  url?: string;
  /**
   * One sentence for search results: whose handbook this is and what it covers.
   */
  description?: string;
  /**
   * Who can read the repository. In a public one, anything internal or under embargo is an error, since source and history are public too. Public when absent.
   */
  repository?: 'public' | 'private';
  /**
   * Where the pages are edited: for the edit link, and for the one that starts a new page.
   */
  source?: {
    /**
     * An address that begins with `https://` or `http://`: the repository as a browser shows it.
     */
    url: string;
    /**
     * The name of the branch that is published; `main` when absent.
     */
    branch?: string;
    /**
     * The program that serves the repository, which says how its addresses are written; told by the name of the host when absent, GitHub where that says nothing.
     */
    host?: 'github' | 'gitlab' | 'forgejo';
  };
  /**
   * How grave a rule's findings are here; `off` silences a rule. Rules that protect others cannot be lowered.
   */
  rules?: {
    [k: string]: 'off' | 'info' | 'warning' | 'error';
  };
  /**
   * Packs of rules that are switched on, besides the rules that every handbook is judged by.
   */
  packs?: 'alerting'[];
  /**
   * Findings that are accepted, each with its reason, for files that cannot carry a comment.
   */
  exceptions?: {
    /**
     * The file, relative to the handbook's root.
     */
    file: string;
    /**
     * The id of the rule.
     */
    rule: string;
    /**
     * Why the finding is right and yet accepted.
     */
    reason: string;
  }[];
  /**
   * What the `runbook_url` of alerts looks like, so that it is resolved without network. Tried before the patterns of the known public collections.
   */
  'runbook-urls'?: {
    /**
     * An address that begins with `https://` or `http://`, with the placeholders `{service}`, `{name}` and `{anchor}` where those stand.
     */
    pattern: string;
  }[];
  /**
   * Which values of the alerts' `severity` label mean critical, warning and info here.
   */
  severities?: {
    /**
     * Somebody must act now.
     */
    critical?: string[];
    /**
     * Somebody must act in working hours.
     */
    warning?: string[];
    /**
     * Nobody has to act.
     */
    info?: string[];
  };
  /**
   * Words that an analysis does without here, besides those that the rule `rca-is-blameless` knows, and words that it allows.
   */
  blameless?: {
    /**
     * Words that blame, in the language of the handbook.
     */
    phrases?: {
      /**
       * The words as they stand in a sentence; case does not matter.
       */
      phrase: string;
      /**
       * Why they hurt, and what to write instead.
       */
      reason: string;
    }[];
    /**
     * Words that are no finding, though the rule knows them: the name of a product, a fixed term.
     */
    allow?: string[];
  };
  /**
   * How long a review holds, by kind; `default` stands for all others.
   */
  'review-every'?: {
    /**
     * For kinds that are not named here.
     */
    default?: string;
    /**
     * A positive ISO 8601 duration in months, weeks or days.
     */
    [k: string]: string | undefined;
  };
  /**
   * The Prometheus, and what else loads the rules of this handbook.
   */
  prometheus?: {
    /**
     * What it is started with as `--enable-feature` and the language of queries depends on. Without a feature, expressions that need it are refused.
     */
    features?: (
      | 'promql-binop-fill-modifiers'
      | 'promql-duration-expr'
      | 'promql-experimental-functions'
      | 'promql-extended-range-selectors'
    )[];
    /**
     * Other programs that load the rules of this handbook beside Prometheus. The keys that only they know are then accepted in rule files, though Prometheus itself would refuse them.
     */
    dialects?: ('cortex' | 'loki' | 'mimir' | 'thanos' | 'victoriametrics')[];
    /**
     * A duration in Prometheus' notation: how often it asks its targets. Ranges of `rate` and its like are judged by it; `1m` when absent.
     */
    'scrape-interval'?: string;
    /**
     * A duration in Prometheus' notation: how often it evaluates rules whose group has no `interval`. Unknown when absent.
     */
    'evaluation-interval'?: string;
    /**
     * Annotations that alerts have here, besides those that everybody knows.
     */
    annotations?: string[];
  };
  /**
   * Files that are not part of the handbook, as glob patterns relative to its root.
   */
  ignore?: string[];
}

/**
 * Fields that mean the same on every page of a handbook.
 */
export interface SharedFields {
  /**
   * The page's title where it should differ from its first heading.
   */
  title?: string;
  /**
   * One sentence for search results and lists: what the page is good for.
   */
  description?: string;
  /**
   * The team that answers for the page; taken from CODEOWNERS when absent. A team or a role, never a person.
   */
  owner?: string;
  /**
   * The day on which somebody last checked that every step still works.
   */
  reviewed?: string;
  /**
   * How long a review holds; the default stands in handbook.yml.
   */
  'review-every'?: string;
  /**
   * How far the page can be trusted: a draft is unproven, a deprecated page names the one that replaces it. Active when absent.
   */
  state?: 'draft' | 'active' | 'deprecated';
  /**
   * The page to read instead of a deprecated one.
   */
  'replaced-by'?: string;
  /**
   * With whom the page may be shared, by the Traffic Light Protocol 2.0; `clear` when absent.
   */
  tlp?: 'clear' | 'green' | 'amber' | 'amber+strict' | 'red';
  /**
   * Who may read the page; `internal` needs a private repository. `public` when absent.
   */
  audience?: 'public' | 'internal';
  /**
   * Words under which the page should also be found.
   */
  tags?: string[];
  /**
   * Pages or alerts that a reader of this page may need as well, by id or name.
   */
  related?: string[];
  /**
   * Addresses at which the page stood before, so that old links still lead to it.
   *
   * Items: An address on this site that begins with `/`.
   */
  aliases?: string[];
  /**
   * Where an adopted page comes from, so that improvements can travel both ways and its authors stay named.
   */
  origin?: {
    /**
     * The page that was adopted.
     */
    url?: string;
    /**
     * A commit hash of 7 to 64 hexadecimal digits, in quotes when it has digits only.
     */
    commit?: string;
    /**
     * An SPDX licence identifier.
     */
    licence?: string;
    /**
     * The day of the adoption.
     */
    imported?: string;
    /**
     * A list of eight hexadecimal digits for each section as it was imported, which `handbook import` writes.
     */
    sections?: string;
    /**
     * A SHA-256 hash of the page without this line, which `handbook import` writes to tell edited pages from untouched ones.
     */
    hash?: string;
  };
}

/**
 * A vulnerability that concerns the services: what it is, what it means here, and what to do.
 */
export interface AdvisoryFrontMatter {
  /**
   * The page's title where it should differ from its first heading.
   */
  title?: string;
  /**
   * One sentence for search results and lists: what the page is good for.
   */
  description?: string;
  /**
   * The team that answers for the page; taken from CODEOWNERS when absent. A team or a role, never a person.
   */
  owner?: string;
  /**
   * The day on which somebody last checked that every step still works.
   */
  reviewed?: string;
  /**
   * How long a review holds; the default stands in handbook.yml.
   */
  'review-every'?: string;
  /**
   * How far the page can be trusted: a draft is unproven, a deprecated page names the one that replaces it. Active when absent.
   */
  state?: 'draft' | 'active' | 'deprecated';
  /**
   * The page to read instead of a deprecated one.
   */
  'replaced-by'?: string;
  /**
   * With whom the page may be shared, by the Traffic Light Protocol 2.0; `clear` when absent.
   */
  tlp?: 'clear' | 'green' | 'amber' | 'amber+strict' | 'red';
  /**
   * Who may read the page; `internal` needs a private repository. `public` when absent.
   */
  audience?: 'public' | 'internal';
  /**
   * Words under which the page should also be found.
   */
  tags?: string[];
  /**
   * Pages or alerts that a reader of this page may need as well, by id or name.
   */
  related?: string[];
  /**
   * Addresses at which the page stood before, so that old links still lead to it.
   *
   * Items: An address on this site that begins with `/`.
   */
  aliases?: string[];
  /**
   * Where an adopted page comes from, so that improvements can travel both ways and its authors stay named.
   */
  origin?: {
    /**
     * The page that was adopted.
     */
    url?: string;
    /**
     * A commit hash of 7 to 64 hexadecimal digits, in quotes when it has digits only.
     */
    commit?: string;
    /**
     * An SPDX licence identifier.
     */
    licence?: string;
    /**
     * The day of the adoption.
     */
    imported?: string;
    /**
     * A list of eight hexadecimal digits for each section as it was imported, which `handbook import` writes.
     */
    sections?: string;
    /**
     * A SHA-256 hash of the page without this line, which `handbook import` writes to tell edited pages from untouched ones.
     */
    hash?: string;
  };
  /**
   * The vulnerability's published numbers: `CVE-…` or `OSSA-…`.
   *
   * Items: A number such as `CVE-2024-32498` or `OSSA-2024-001`.
   */
  ids?: string[];
  /**
   * The day until which nothing of it may be public.
   */
  'embargo-until'?: string;
  /**
   * Services that are affected, by id.
   */
  affected?: string[];
  /**
   * Where the page's knowledge comes from, each with a title that says what is there.
   */
  sources?: {
    /**
     * What is found there.
     */
    title: string;
    /**
     * Where it is found.
     */
    url: string;
  }[];
}

/**
 * Something that others who run a cloud will meet too, without a good answer yet: what it looks like and what was tried.
 */
export interface ChallengeFrontMatter {
  /**
   * The page's title where it should differ from its first heading.
   */
  title?: string;
  /**
   * One sentence for search results and lists: what the page is good for.
   */
  description?: string;
  /**
   * The team that answers for the page; taken from CODEOWNERS when absent. A team or a role, never a person.
   */
  owner?: string;
  /**
   * The day on which somebody last checked that every step still works.
   */
  reviewed?: string;
  /**
   * How long a review holds; the default stands in handbook.yml.
   */
  'review-every'?: string;
  /**
   * How far the page can be trusted: a draft is unproven, a deprecated page names the one that replaces it. Active when absent.
   */
  state?: 'draft' | 'active' | 'deprecated';
  /**
   * The page to read instead of a deprecated one.
   */
  'replaced-by'?: string;
  /**
   * With whom the page may be shared, by the Traffic Light Protocol 2.0; `clear` when absent.
   */
  tlp?: 'clear' | 'green' | 'amber' | 'amber+strict' | 'red';
  /**
   * Who may read the page; `internal` needs a private repository. `public` when absent.
   */
  audience?: 'public' | 'internal';
  /**
   * Words under which the page should also be found.
   */
  tags?: string[];
  /**
   * Pages or alerts that a reader of this page may need as well, by id or name.
   */
  related?: string[];
  /**
   * Addresses at which the page stood before, so that old links still lead to it.
   *
   * Items: An address on this site that begins with `/`.
   */
  aliases?: string[];
  /**
   * Where an adopted page comes from, so that improvements can travel both ways and its authors stay named.
   */
  origin?: {
    /**
     * The page that was adopted.
     */
    url?: string;
    /**
     * A commit hash of 7 to 64 hexadecimal digits, in quotes when it has digits only.
     */
    commit?: string;
    /**
     * An SPDX licence identifier.
     */
    licence?: string;
    /**
     * The day of the adoption.
     */
    imported?: string;
    /**
     * A list of eight hexadecimal digits for each section as it was imported, which `handbook import` writes.
     */
    sections?: string;
    /**
     * A SHA-256 hash of the page without this line, which `handbook import` writes to tell edited pages from untouched ones.
     */
    hash?: string;
  };
  /**
   * What is at stake.
   */
  area: 'fraud' | 'abuse' | 'capacity' | 'security' | 'cost';
  /**
   * What it can be recognised by, in a few words each.
   */
  signals?: string[];
  /**
   * What was tried, and how it came out.
   */
  tried?: {
    /**
     * What was done.
     */
    what: string;
    /**
     * What came of it.
     */
    outcome: string;
  }[];
  /**
   * The role to talk to about it, or its address; never a person.
   */
  contact?: string;
}

/**
 * How a service is watched: what is measured, what alerts and why; the configuration itself lies beside the page.
 */
export interface MonitoringFrontMatter {
  /**
   * The page's title where it should differ from its first heading.
   */
  title?: string;
  /**
   * One sentence for search results and lists: what the page is good for.
   */
  description?: string;
  /**
   * The team that answers for the page; taken from CODEOWNERS when absent. A team or a role, never a person.
   */
  owner?: string;
  /**
   * The day on which somebody last checked that every step still works.
   */
  reviewed?: string;
  /**
   * How long a review holds; the default stands in handbook.yml.
   */
  'review-every'?: string;
  /**
   * How far the page can be trusted: a draft is unproven, a deprecated page names the one that replaces it. Active when absent.
   */
  state?: 'draft' | 'active' | 'deprecated';
  /**
   * The page to read instead of a deprecated one.
   */
  'replaced-by'?: string;
  /**
   * With whom the page may be shared, by the Traffic Light Protocol 2.0; `clear` when absent.
   */
  tlp?: 'clear' | 'green' | 'amber' | 'amber+strict' | 'red';
  /**
   * Who may read the page; `internal` needs a private repository. `public` when absent.
   */
  audience?: 'public' | 'internal';
  /**
   * Words under which the page should also be found.
   */
  tags?: string[];
  /**
   * Pages or alerts that a reader of this page may need as well, by id or name.
   */
  related?: string[];
  /**
   * Addresses at which the page stood before, so that old links still lead to it.
   *
   * Items: An address on this site that begins with `/`.
   */
  aliases?: string[];
  /**
   * Where an adopted page comes from, so that improvements can travel both ways and its authors stay named.
   */
  origin?: {
    /**
     * The page that was adopted.
     */
    url?: string;
    /**
     * A commit hash of 7 to 64 hexadecimal digits, in quotes when it has digits only.
     */
    commit?: string;
    /**
     * An SPDX licence identifier.
     */
    licence?: string;
    /**
     * The day of the adoption.
     */
    imported?: string;
    /**
     * A list of eight hexadecimal digits for each section as it was imported, which `handbook import` writes.
     */
    sections?: string;
    /**
     * A SHA-256 hash of the page without this line, which `handbook import` writes to tell edited pages from untouched ones.
     */
    hash?: string;
  };
  /**
   * The service that is watched; the folder's name when absent.
   */
  service?: string;
  /**
   * The metrics that its exporters give: names, or beginnings of names that end with `*`.
   */
  metrics?: string[];
}

/**
 * How we do something every time, why, and how we see that we do.
 */
export interface PracticeFrontMatter {
  /**
   * The page's title where it should differ from its first heading.
   */
  title?: string;
  /**
   * One sentence for search results and lists: what the page is good for.
   */
  description?: string;
  /**
   * The team that answers for the page; taken from CODEOWNERS when absent. A team or a role, never a person.
   */
  owner?: string;
  /**
   * The day on which somebody last checked that every step still works.
   */
  reviewed?: string;
  /**
   * How long a review holds; the default stands in handbook.yml.
   */
  'review-every'?: string;
  /**
   * How far the page can be trusted: a draft is unproven, a deprecated page names the one that replaces it. Active when absent.
   */
  state?: 'draft' | 'active' | 'deprecated';
  /**
   * The page to read instead of a deprecated one.
   */
  'replaced-by'?: string;
  /**
   * With whom the page may be shared, by the Traffic Light Protocol 2.0; `clear` when absent.
   */
  tlp?: 'clear' | 'green' | 'amber' | 'amber+strict' | 'red';
  /**
   * Who may read the page; `internal` needs a private repository. `public` when absent.
   */
  audience?: 'public' | 'internal';
  /**
   * Words under which the page should also be found.
   */
  tags?: string[];
  /**
   * Pages or alerts that a reader of this page may need as well, by id or name.
   */
  related?: string[];
  /**
   * Addresses at which the page stood before, so that old links still lead to it.
   *
   * Items: An address on this site that begins with `/`.
   */
  aliases?: string[];
  /**
   * Where an adopted page comes from, so that improvements can travel both ways and its authors stay named.
   */
  origin?: {
    /**
     * The page that was adopted.
     */
    url?: string;
    /**
     * A commit hash of 7 to 64 hexadecimal digits, in quotes when it has digits only.
     */
    commit?: string;
    /**
     * An SPDX licence identifier.
     */
    licence?: string;
    /**
     * The day of the adoption.
     */
    imported?: string;
    /**
     * A list of eight hexadecimal digits for each section as it was imported, which `handbook import` writes.
     */
    sections?: string;
    /**
     * A SHA-256 hash of the page without this line, which `handbook import` writes to tell edited pages from untouched ones.
     */
    hash?: string;
  };
  /**
   * What the practice is about, as a word of lower-case letters, digits and `-`.
   */
  area?: string;
  /**
   * Where the page's knowledge comes from, each with a title that says what is there.
   */
  sources?: {
    /**
     * What is found there.
     */
    title: string;
    /**
     * Where it is found.
     */
    url: string;
  }[];
}

/**
 * What went wrong, what it did to those who use the service, why it could happen, and what changes because of it.
 */
export interface RcaFrontMatter {
  /**
   * The page's title where it should differ from its first heading.
   */
  title?: string;
  /**
   * One sentence for search results and lists: what the page is good for.
   */
  description?: string;
  /**
   * The team that answers for the page; taken from CODEOWNERS when absent. A team or a role, never a person.
   */
  owner?: string;
  /**
   * The day on which somebody last checked that every step still works.
   */
  reviewed?: string;
  /**
   * How long a review holds; the default stands in handbook.yml.
   */
  'review-every'?: string;
  /**
   * How far the page can be trusted: a draft is unproven, a deprecated page names the one that replaces it. Active when absent.
   */
  state?: 'draft' | 'active' | 'deprecated';
  /**
   * The page to read instead of a deprecated one.
   */
  'replaced-by'?: string;
  /**
   * With whom the page may be shared, by the Traffic Light Protocol 2.0; `clear` when absent.
   */
  tlp?: 'clear' | 'green' | 'amber' | 'amber+strict' | 'red';
  /**
   * Who may read the page; `internal` needs a private repository. `public` when absent.
   */
  audience?: 'public' | 'internal';
  /**
   * Words under which the page should also be found.
   */
  tags?: string[];
  /**
   * Pages or alerts that a reader of this page may need as well, by id or name.
   */
  related?: string[];
  /**
   * Addresses at which the page stood before, so that old links still lead to it.
   *
   * Items: An address on this site that begins with `/`.
   */
  aliases?: string[];
  /**
   * Where an adopted page comes from, so that improvements can travel both ways and its authors stay named.
   */
  origin?: {
    /**
     * The page that was adopted.
     */
    url?: string;
    /**
     * A commit hash of 7 to 64 hexadecimal digits, in quotes when it has digits only.
     */
    commit?: string;
    /**
     * An SPDX licence identifier.
     */
    licence?: string;
    /**
     * The day of the adoption.
     */
    imported?: string;
    /**
     * A list of eight hexadecimal digits for each section as it was imported, which `handbook import` writes.
     */
    sections?: string;
    /**
     * A SHA-256 hash of the page without this line, which `handbook import` writes to tell edited pages from untouched ones.
     */
    hash?: string;
  };
  /**
   * How grave it was, from `sev1` (everything stopped) to `sev4` (hardly noticed).
   */
  severity?: 'sev1' | 'sev2' | 'sev3' | 'sev4';
  /**
   * Services that were in trouble, by id.
   */
  services?: string[];
  /**
   * When it began, known or computed afterwards.
   */
  started?: string;
  /**
   * When somebody or something first noticed.
   */
  detected?: string;
  /**
   * When users no longer suffered.
   */
  mitigated?: string;
  /**
   * When the normal state was back.
   */
  resolved?: string;
  /**
   * Alerts that fired and were right.
   */
  'alerts-fired'?: string[];
  /**
   * Alerts that were missing, or kept silent; one that exists by now is linked.
   */
  'alerts-missing'?: string[];
  /**
   * Runbooks that were opened, and whether they helped.
   */
  'runbooks-used'?: {
    /**
     * The runbook, by id.
     */
    runbook: string;
    /**
     * Whether it did what it is for.
     */
    helped: 'yes' | 'partly' | 'no';
    /**
     * What was good or missing.
     */
    note?: string;
  }[];
  /**
   * What changes because of it, each with somebody who answers for it.
   */
  'follow-ups'?: {
    /**
     * What will be different afterwards.
     */
    what: string;
    /**
     * The team or role that answers for it; never a person.
     */
    owner?: string;
    /**
     * The day by which it is done.
     */
    due?: string;
    /**
     * Where the work is tracked.
     */
    ticket?: string;
    /**
     * How far it is.
     */
    state: 'open' | 'in-progress' | 'done' | 'dropped';
    /**
     * Why it was dropped.
     */
    reason?: string;
  }[];
  /**
   * Where the page's knowledge comes from, each with a title that says what is there.
   */
  sources?: {
    /**
     * What is found there.
     */
    title: string;
    /**
     * Where it is found.
     */
    url: string;
  }[];
  /**
   * The analysis that another organisation published and this page retells; what it does not state stays empty.
   */
  'retold-from'?: {
    /**
     * Where it was published.
     */
    url: string;
    /**
     * Who published it.
     */
    publisher: string;
    /**
     * The day on which it was read for this page.
     */
    read: string;
  };
}

/**
 * How the services did over a period: what was promised, what was kept, what happened and what changes.
 */
export interface ReportFrontMatter {
  /**
   * The page's title where it should differ from its first heading.
   */
  title?: string;
  /**
   * One sentence for search results and lists: what the page is good for.
   */
  description?: string;
  /**
   * The team that answers for the page; taken from CODEOWNERS when absent. A team or a role, never a person.
   */
  owner?: string;
  /**
   * The day on which somebody last checked that every step still works.
   */
  reviewed?: string;
  /**
   * How long a review holds; the default stands in handbook.yml.
   */
  'review-every'?: string;
  /**
   * How far the page can be trusted: a draft is unproven, a deprecated page names the one that replaces it. Active when absent.
   */
  state?: 'draft' | 'active' | 'deprecated';
  /**
   * The page to read instead of a deprecated one.
   */
  'replaced-by'?: string;
  /**
   * With whom the page may be shared, by the Traffic Light Protocol 2.0; `clear` when absent.
   */
  tlp?: 'clear' | 'green' | 'amber' | 'amber+strict' | 'red';
  /**
   * Who may read the page; `internal` needs a private repository. `public` when absent.
   */
  audience?: 'public' | 'internal';
  /**
   * Words under which the page should also be found.
   */
  tags?: string[];
  /**
   * Pages or alerts that a reader of this page may need as well, by id or name.
   */
  related?: string[];
  /**
   * Addresses at which the page stood before, so that old links still lead to it.
   *
   * Items: An address on this site that begins with `/`.
   */
  aliases?: string[];
  /**
   * Where an adopted page comes from, so that improvements can travel both ways and its authors stay named.
   */
  origin?: {
    /**
     * The page that was adopted.
     */
    url?: string;
    /**
     * A commit hash of 7 to 64 hexadecimal digits, in quotes when it has digits only.
     */
    commit?: string;
    /**
     * An SPDX licence identifier.
     */
    licence?: string;
    /**
     * The day of the adoption.
     */
    imported?: string;
    /**
     * A list of eight hexadecimal digits for each section as it was imported, which `handbook import` writes.
     */
    sections?: string;
    /**
     * A SHA-256 hash of the page without this line, which `handbook import` writes to tell edited pages from untouched ones.
     */
    hash?: string;
  };
  /**
   * A year, quarter, month or week: `2026`, `2026-Q3`, `2026-09`, `2026-W38`.
   */
  period: string;
  /**
   * Services that the report covers, by id.
   */
  services?: string[];
}

/**
 * What to do when an alert fires: what it means, how bad it is, how to find the cause and how to end it.
 */
export interface RunbookFrontMatter {
  /**
   * The page's title where it should differ from its first heading.
   */
  title?: string;
  /**
   * One sentence for search results and lists: what the page is good for.
   */
  description?: string;
  /**
   * The team that answers for the page; taken from CODEOWNERS when absent. A team or a role, never a person.
   */
  owner?: string;
  /**
   * The day on which somebody last checked that every step still works.
   */
  reviewed?: string;
  /**
   * How long a review holds; the default stands in handbook.yml.
   */
  'review-every'?: string;
  /**
   * How far the page can be trusted: a draft is unproven, a deprecated page names the one that replaces it. Active when absent.
   */
  state?: 'draft' | 'active' | 'deprecated';
  /**
   * The page to read instead of a deprecated one.
   */
  'replaced-by'?: string;
  /**
   * With whom the page may be shared, by the Traffic Light Protocol 2.0; `clear` when absent.
   */
  tlp?: 'clear' | 'green' | 'amber' | 'amber+strict' | 'red';
  /**
   * Who may read the page; `internal` needs a private repository. `public` when absent.
   */
  audience?: 'public' | 'internal';
  /**
   * Words under which the page should also be found.
   */
  tags?: string[];
  /**
   * Pages or alerts that a reader of this page may need as well, by id or name.
   */
  related?: string[];
  /**
   * Addresses at which the page stood before, so that old links still lead to it.
   *
   * Items: An address on this site that begins with `/`.
   */
  aliases?: string[];
  /**
   * Where an adopted page comes from, so that improvements can travel both ways and its authors stay named.
   */
  origin?: {
    /**
     * The page that was adopted.
     */
    url?: string;
    /**
     * A commit hash of 7 to 64 hexadecimal digits, in quotes when it has digits only.
     */
    commit?: string;
    /**
     * An SPDX licence identifier.
     */
    licence?: string;
    /**
     * The day of the adoption.
     */
    imported?: string;
    /**
     * A list of eight hexadecimal digits for each section as it was imported, which `handbook import` writes.
     */
    sections?: string;
    /**
     * A SHA-256 hash of the page without this line, which `handbook import` writes to tell edited pages from untouched ones.
     */
    hash?: string;
  };
  /**
   * The alerts that this runbook answers; the one named like the file when absent.
   */
  alerts?: string[];
  /**
   * The service that is in trouble when the alert fires; the folder's name when absent.
   */
  service?: string;
  /**
   * Values that the commands need, written `<name>` in them; the pager's link fills them in.
   */
  inputs?: {
    /**
     * A name of letters, digits, `-` and `_` that begins with a letter.
     */
    name: string;
    /**
     * What the value is and where the responder finds it.
     */
    description?: string;
    /**
     * A value as it may look, shown where none is filled in.
     */
    example?: string;
    /**
     * What the value must be to be filled into a command; without a type or a pattern it is shown and never filled in.
     */
    type?: 'kubernetes-name' | 'namespace' | 'node' | 'hostname' | 'ip' | 'uuid' | 'integer' | 'device' | 'path';
    /**
     * A regular expression (RE2) that the whole value must match, where no type fits.
     */
    pattern?: string;
    /**
     * A label name of letters, digits and `_`: that of the alert's label which carries the value.
     */
    'from-label'?: string;
  }[];
  /**
   * What the rules of the alerts said at the last review, which `handbook reviewed` writes; the lint compares.
   */
  'reviewed-against'?: {
    /**
     * The alert whose rule this is.
     */
    alert: string;
    /**
     * A hash in eight hexadecimal digits: that of the expression without its white space and comments.
     */
    expression: string;
    /**
     * How long the alert waited.
     */
    for?: string;
    /**
     * The label `severity`.
     */
    severity?: string;
    /**
     * A hash in eight hexadecimal digits: that of all other labels.
     */
    labels?: string;
  }[];
  /**
   * Dashboards to look at first, by name or address.
   *
   * Items: A dashboard of this handbook by name, or an address that begins with `https://` or `http://`.
   */
  dashboards?: string[];
  /**
   * Practices that the steps follow, by id.
   */
  practices?: string[];
}

/**
 * What a service does, who runs it, what it needs and what it promises.
 */
export interface ServiceFrontMatter {
  /**
   * The page's title where it should differ from its first heading.
   */
  title?: string;
  /**
   * One sentence for search results and lists: what the page is good for.
   */
  description?: string;
  /**
   * The team that answers for the page; taken from CODEOWNERS when absent. A team or a role, never a person.
   */
  owner?: string;
  /**
   * The day on which somebody last checked that every step still works.
   */
  reviewed?: string;
  /**
   * How long a review holds; the default stands in handbook.yml.
   */
  'review-every'?: string;
  /**
   * How far the page can be trusted: a draft is unproven, a deprecated page names the one that replaces it. Active when absent.
   */
  state?: 'draft' | 'active' | 'deprecated';
  /**
   * The page to read instead of a deprecated one.
   */
  'replaced-by'?: string;
  /**
   * With whom the page may be shared, by the Traffic Light Protocol 2.0; `clear` when absent.
   */
  tlp?: 'clear' | 'green' | 'amber' | 'amber+strict' | 'red';
  /**
   * Who may read the page; `internal` needs a private repository. `public` when absent.
   */
  audience?: 'public' | 'internal';
  /**
   * Words under which the page should also be found.
   */
  tags?: string[];
  /**
   * Pages or alerts that a reader of this page may need as well, by id or name.
   */
  related?: string[];
  /**
   * Addresses at which the page stood before, so that old links still lead to it.
   *
   * Items: An address on this site that begins with `/`.
   */
  aliases?: string[];
  /**
   * Where an adopted page comes from, so that improvements can travel both ways and its authors stay named.
   */
  origin?: {
    /**
     * The page that was adopted.
     */
    url?: string;
    /**
     * A commit hash of 7 to 64 hexadecimal digits, in quotes when it has digits only.
     */
    commit?: string;
    /**
     * An SPDX licence identifier.
     */
    licence?: string;
    /**
     * The day of the adoption.
     */
    imported?: string;
    /**
     * A list of eight hexadecimal digits for each section as it was imported, which `handbook import` writes.
     */
    sections?: string;
    /**
     * A SHA-256 hash of the page without this line, which `handbook import` writes to tell edited pages from untouched ones.
     */
    hash?: string;
  };
  /**
   * A role, or the address of the rota; never a person.
   */
  'on-call'?: string;
  /**
   * How much depends on the service, from 1 (everything stops without it) to 3 (it can wait until morning).
   */
  tier?: number;
  /**
   * Services without which this one does not work, by id.
   */
  'depends-on'?: string[];
  /**
   * Where its source or configuration lives.
   */
  repository?: string;
  /**
   * Dashboards that show how the service is doing, by name or address.
   *
   * Items: A dashboard of this handbook by name, or an address that begins with `https://` or `http://`.
   */
  dashboards?: string[];
  /**
   * What the service promises to those who use it.
   */
  objectives?: {
    /**
     * What is promised, in a word or two.
     */
    name: string;
    /**
     * The share of good events in percent, from 50 to 100.
     */
    target: number;
    /**
     * The time over which the share is counted.
     */
    window?: string;
    /**
     * The PromQL expression that gives the share of good events, from 0 to 1. `$window` stands for the time that is looked at; where it does not occur, ranges as long as the objective's window do.
     */
    query?: string;
    /**
     * Instead of `query`: the PromQL expression that gives the bad events in `$window`; needs `total`.
     */
    errors?: string;
    /**
     * The PromQL expression that gives all events in `$window`; needs `errors`.
     */
    total?: string;
  }[];
}
