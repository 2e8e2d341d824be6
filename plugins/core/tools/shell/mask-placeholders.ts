/** Puts a word of the same length in the place of what a reader fills in, `<node>`, so that the rest can be judged as shell. */
export function maskPlaceholders(script: string): string {
  if (!script.includes('<')) return script;
  return script.replace(PLACEHOLDER, (found) => 'x'.repeat(found.length));
}

/** As people write them: `<pod>`, `<node name>`, `<value of the label "instance">`, `<start|end>`, `<...>`. */
const PLACEHOLDER = /<(?:[A-Za-z_](?:[\w .,:/|+"'()-]{0,80}[\w.)"'])?|\.{3}|…)>/g;
