/** Functions of Go's text/template. */
export const GO_FUNCTIONS =
  'and call eq ge gt html index js le len lt ne not or print printf println slice urlquery'.split(' ');

/** What a template may call and name. */
export interface TemplateNames {
  functions: ReadonlySet<string>;
  variables: readonly string[];
  /** What `.` has at the start; undefined where it is not known. */
  fields: readonly string[] | undefined;
}
