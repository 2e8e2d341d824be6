import { quoted } from '../model/plain-text.ts';
import { defineRule } from '../model/rule.ts';

export const addressIsUnique = defineRule({
  id: 'address-is-unique',
  severity: 'error',
  guard: true,
  description: 'Every page has an address of its own, also where upper and lower case are one.',
  across: {
    *names({ documents, nodes }) {
      const owners = new Map<string, string>();
      for (const { kind, name, address } of nodes.values())
        if (kind === 'alert' && address !== undefined) owners.set(address.toLowerCase(), `the alert ${quoted(name)}`);
      const firstFiles = new Map<string, string>();
      for (const { file, address } of documents) {
        const key = address.toLowerCase();
        const owner = owners.get(key);
        if (owner !== undefined) {
          const message = `The page would be published at ${quoted(address)}, which belongs to ${owner}; rename or move this file.`;
          const earlier = firstFiles.get(key);
          const related =
            earlier === undefined ? [] : [{ file: earlier, span: [0, 0] as const, message: 'The first is here.' }];
          yield { file, span: [0, 0], message, related };
          continue;
        }
        owners.set(key, quoted(file));
        firstFiles.set(key, file);
      }
    },
  },
});
