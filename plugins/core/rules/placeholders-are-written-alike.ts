import { fencePlaces } from '../load/fence-places.ts';
import type { Fence } from '../model/page-content.ts';
import { quoted } from '../model/plain-text.ts';
import { defineRule } from '../model/rule.ts';
import type { Span } from '../model/span.ts';
import { commandsIn } from '../tools/shell/commands-in.ts';
import { type Placeholder, placeholdersIn, variablesSetIn } from '../tools/shell/placeholders-in.ts';

export const placeholdersAreWrittenAlike = defineRule({
  id: 'placeholders-are-written-alike',
  severity: 'info',
  description: 'The commands of a page mark what is to be filled in with one notation: `<node>` or `$NODE`.',
  *document({ file, content }) {
    const blocks = content.fences.flatMap((fence) => {
      const commands = /(?:^|\s)file=/.test(fence.meta) ? undefined : commandsIn(fence.value, fence.language);
      return commands === undefined || !/[<$]/.test(commands) ? [] : [{ fence, commands }];
    });
    if (blocks.length === 0) return;
    const own = variablesSetIn(blocks.map(({ commands }) => commands).join('\n'));
    const found = blocks.flatMap(({ fence, commands }) =>
      placeholdersIn(commands)
        .filter((placeholder) => isOpen(placeholder, own))
        .map((placeholder) => ({ ...placeholder, span: placeOf(placeholder, fence) })),
    );
    const [first] = found;
    const other = found.find(({ form }) => form !== first?.form);
    if (first === undefined || other === undefined) return;
    const message = `${shown(other)} is to be filled in, and so is ${shown(first)}, which is written otherwise: write both alike, or say above the first command where the variable comes from.`;
    yield { file, span: other.span, message, related: [{ file, span: first.span, message: 'The other notation.' }] };
  },
});

function isOpen({ form, name }: Placeholder, own: ReadonlySet<string>): boolean {
  return form === 'angled' || (/^[A-Z][A-Z0-9_]+$/.test(name) && !own.has(name) && !ENVIRONMENT.test(name));
}

/** What a shell, a pod or a client has without anybody writing it into the page. */
const ENVIRONMENT =
  /^(?:HOME|PATH|USER|LOGNAME|PWD|OLDPWD|HOSTNAME|SHELL|EDITOR|PAGER|TMPDIR|TERM|LANG|UID|EUID|RANDOM|SECONDS|IFS|PPID|KUBECONFIG|LC_\w+|OS_\w+|AWS_\w+|KUBERNETES_\w+|BASH\w*)$/;

function placeOf({ span }: Placeholder, fence: Fence): Span {
  return fencePlaces(fence)(span);
}

function shown({ form, name }: Placeholder): string {
  return quoted(form === 'angled' ? `<${name}>` : `$${name}`);
}
