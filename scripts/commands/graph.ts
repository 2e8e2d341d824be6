import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  around,
  type Graph,
  graphDot,
  graphJson,
  graphMermaid,
  type Handbook,
  HandbookError,
  type Node,
  nearest,
  quoted,
} from '../../plugins/core/index.ts';
import { type HandbookOptions, openHandbook, withHandbookOptions } from '../open-handbook.ts';
import { printResult } from '../terminal.ts';

interface GraphOptions extends HandbookOptions {
  format: keyof typeof FORMATS;
  around?: string;
  depth: number;
  output?: string;
}

const FORMATS = {
  json: (graph: Graph, handbook: Handbook) => `${JSON.stringify(graphJson(graph, handbook), undefined, 2)}\n`,
  dot: graphDot,
  mermaid: graphMermaid,
} satisfies Record<string, (graph: Graph, handbook: Handbook) => string>;

export function registerGraph(program: Command): void {
  withHandbookOptions(program.command('graph'))
    .description('print every name and every reference, resolved')
    .addOption(new Option('--format <format>', 'form of the graph').choices(Object.keys(FORMATS)).default('json'))
    .option('--around <name>', 'only what is near this name, file or id')
    .option('--depth <number>', 'how many steps away is near', parseDepth, 1)
    .option('--output <file>', 'write the graph to a file')
    .action(async (options: GraphOptions) => {
      const { handbook, graph: whole } = await openHandbook(options);
      const start = options.around === undefined ? undefined : nodesNamed(options.around, whole);
      const graph = start === undefined ? whole : around(whole, start, options.depth);
      printResult(FORMATS[options.format](graph, handbook), options.output);
    });
}

/** A runbook and the alert that it answers share a name and are one place; names that have nothing to do with each other are not. */
function nodesNamed(name: string, graph: Graph): readonly Node[] {
  const byId = graph.nodes.get(name);
  const nodes = byId === undefined ? graph.named(name, ['any']) : [byId];
  const [first, ...others] = nodes;
  if (first === undefined) throw unknown(name, graph);
  const near = around(graph, [first], 1).nodes;
  if (others.every(({ id }) => near.has(id))) return nodes;
  throw new HandbookError(`The name ${quoted(name)} stands for several things that are not linked to each other.`, {
    hint: `Name one of them: ${nodes.map(({ id }) => quoted(id)).join(', ')}.`,
  });
}

function unknown(name: string, graph: Graph): HandbookError {
  const names = [...graph.nodes.values()].flatMap((node) => [node.name, node.id]);
  const guess = nearest(name, names);
  return new HandbookError(`Nothing is called ${quoted(name)}${guess ? `, did you mean ${quoted(guess)}?` : '.'}`, {
    hint: 'A name is an alert, the id of a page or its file; `handbook graph` lists all of them.',
  });
}

function parseDepth(text: string): number {
  const depth = Number(text);
  if (!Number.isInteger(depth) || depth < 0 || depth > 100) {
    throw new InvalidArgumentError('It is a whole number from 0 to 100.');
  }
  return depth;
}
