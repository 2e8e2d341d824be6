import { expect, test } from 'vitest';
import { around, graphDot, graphMermaid } from '../../../plugins/core/index.ts';
import { loadFiles } from '../../support/lint-files.ts';
import { alertRule, runbook } from '../../support/pages.ts';

const FILES = {
  'docs/index.md': '# Platform\n\nBegin with [DNS](services/dns.md) or [DNS again](services/dns.md).\n',
  'docs/services/dns.md': '# DNS\n',
  'docs/services/etcd.md': '---\ndepends-on: [dns]\n---\n\n# etcd\n',
  'docs/monitoring/etcd/etcd.rules.yml': alertRule('etcdNoLeader'),
  'runbooks/etcd/etcdNoLeader.md': runbook(),
};

// A title that closes the text, the label and the statement of either language, and begins something else.
const HOSTILE =
  '---\ntitle: \'x"]; n9 [URL="javascript:alert(1)"]; %%{init: {}}%% <img src=x onerror=y> \\N `end` #quot; &lt;\'\n---\n\n# x\n';

test('Graphviz gets every name and every relation once, derived ones dashed', async () => {
  const { graph } = await loadFiles(FILES);
  expect(graphDot(graph)).toMatchInlineSnapshot(`
    "digraph handbook {
      rankdir=LR;
      node [fontname="sans-serif"];
      edge [fontname="sans-serif"];
      n1 [label="Platform", tooltip="page docs/index.md", class="page", shape=note];
      n2 [label="DNS", tooltip="service docs/services/dns.md", class="service", shape=component];
      n3 [label="etcd", tooltip="service docs/services/etcd.md", class="service", shape=component];
      n4 [label="etcdNoLeader", tooltip="runbook runbooks/etcd/etcdNoLeader.md", class="runbook", shape=box];
      n5 [label="etcdNoLeader", tooltip="alert alert:etcdNoLeader", class="alert", shape=hexagon];
      n6 [label="etcd_server_has_leader", tooltip="metric metric:etcd_server_has_leader", class="metric", shape=ellipse];
      n7 [label="etcd.rules.yml", tooltip="rules rules:etcd", class="rules", shape=folder];
      n1 -> n2 [label="links to"];
      n3 -> n2 [label="depends on"];
      n4 -> n5 [label="answers", style=dashed];
      n4 -> n3 [label="belongs to", style=dashed];
      n5 -> n3 [label="watches", style=dashed];
      n5 -> n6 [label="uses", style=dashed];
      n7 -> n5 [label="contains", style=dashed];
    }
    "
  `);
});

test('Mermaid gets the same', async () => {
  const { graph } = await loadFiles(FILES);
  expect(graphMermaid(graph)).toMatchInlineSnapshot(`
    "flowchart LR
      n1["Platform (page)"]
      n2[["DNS (service)"]]
      n3[["etcd (service)"]]
      n4["etcdNoLeader (runbook)"]
      n5{{"etcdNoLeader (alert)"}}
      n6["etcd#95;server#95;has#95;leader (metric)"]
      n7["etcd.rules.yml (rules)"]
      n1 -->|"links to"| n2
      n3 -->|"depends on"| n2
      n4 -.->|"answers"| n5
      n4 -.->|"belongs to"| n3
      n5 -.->|"watches"| n3
      n5 -.->|"uses"| n6
      n7 -.->|"contains"| n5
    "
  `);
});

test('what content says stays text', async () => {
  const { graph } = await loadFiles({ 'docs/services/hostile.md': HOSTILE });
  expect(graphDot(graph)).toMatchInlineSnapshot(`
    "digraph handbook {
      rankdir=LR;
      node [fontname="sans-serif"];
      edge [fontname="sans-serif"];
      n1 [label="x\\"]; n9 [URL=\\"javascript:alert(1)\\"]; %%{init: {}}%% <img src=x onerror=y> \\\\N \`end\` #quot; &amp;lt;", tooltip="service docs/services/hostile.md", class="service", shape=component];
    }
    "
  `);
  expect(graphMermaid(graph)).toMatchInlineSnapshot(`
    "flowchart LR
      n1[["x#34;#93;#59; n9 #91;URL#61;#34;javascript#58;alert(1)#34;#93;#59; #37;#37;#123;init#58; #123;#125;#125;#37;#37; #60;img src#61;x onerror#61;y#62; #92;N #96;end#96; #35;quot#59; #38;lt#59; (service)"]]
    "
  `);
});

test('every line is one statement of its language, hostile or not', async () => {
  const { graph } = await loadFiles({ ...FILES, 'docs/services/hostile.md': HOSTILE });
  const attribute = String.raw`[a-z]+=(?:[a-z]+|"(?:[^"\\]|\\[\\"])*")`;
  const statement = new RegExp(String.raw`^ {2}n\d+(?: -> n\d+)? \[${attribute}(?:, ${attribute})*\];$`);
  const [dot, mermaid] = [graphDot(graph).split('\n').slice(4, -2), graphMermaid(graph).split('\n').slice(1, -1)];
  expect(dot.filter((line) => !statement.test(line))).toEqual([]);
  const text = String.raw`"(?:[\p{L}\p{N} .,/()-]|#\d+;)+"`;
  const shape = String.raw`n\d+(?:\[${text}\]|\[\[${text}\]\]|\{\{${text}\}\})`;
  const line = new RegExp(String.raw`^ {2}(?:${shape}|n\d+ -(?:-|\.-)>\|${text}\| n\d+)$`, 'u');
  expect(mermaid.filter((statement) => !line.test(statement))).toEqual([]);
  expect(dot).toHaveLength(mermaid.length);
});

test('a neighbourhood grows step by step, in both directions', async () => {
  const { graph } = await loadFiles(FILES);
  const near = (depth: number): string[] => {
    const start = graph.named('etcd', ['service']);
    return [...around(graph, start, depth).nodes.keys()];
  };
  expect([near(0), near(1), near(2)]).toMatchInlineSnapshot(`
    [
      [
        "docs/services/etcd.md",
      ],
      [
        "docs/services/dns.md",
        "docs/services/etcd.md",
        "runbooks/etcd/etcdNoLeader.md",
        "alert:etcdNoLeader",
      ],
      [
        "docs/index.md",
        "docs/services/dns.md",
        "docs/services/etcd.md",
        "runbooks/etcd/etcdNoLeader.md",
        "alert:etcdNoLeader",
        "metric:etcd_server_has_leader",
        "rules:etcd",
      ],
    ]
  `);
  const part = around(graph, graph.named('etcd', ['service']), 1);
  for (const { from, to } of part.edges) expect([part.nodes.has(from), part.nodes.has(to)]).toEqual([true, true]);
  expect(part.edgesTo('docs/services/dns.md').map(({ from }) => from)).toEqual(['docs/services/etcd.md']);
});
