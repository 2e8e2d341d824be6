/** What the spellings of one name have in common: `node-name`, `NODE_NAME` and `node name`. */
export function inputKey(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, '');
}
