interface Parts {
  panels?: object[];
  variables?: object[];
  more?: object;
}

/** A dashboard as Grafana exports it, a line for each panel and variable. */
export function dashboard({ panels = [], variables = [], more = {} }: Parts): string {
  const fields = Object.entries({ uid: 'ceph-osds', title: 'Ceph OSDs', schemaVersion: 39, ...more });
  const lines = fields
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`);
  const list = (items: object[]): string => items.map((item) => `\n    ${JSON.stringify(item)}`).join();
  return `{\n${lines.join('')}  "panels": [${list(panels)}],\n  "templating": { "list": [${list(variables)}] }\n}\n`;
}
