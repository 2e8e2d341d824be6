import CodeBlock from '@theme/CodeBlock';
import type { ReactNode } from 'react';
import type { AlertRuleFacts } from '../../props.ts';
import { ExternalLink } from '../ExternalLink/index.tsx';
import { Severity } from '../Severity/index.tsx';

/** One rule of an alert as the monitoring configuration has it. */
export function RuleFacts({ rule }: { rule: AlertRuleFacts }): ReactNode {
  return (
    <div className="handbook-rule">
      <CodeBlock language="promql">{rule.expression}</CodeBlock>
      <dl className="handbook-pairs">
        {rule.severity && (
          <>
            <dt>Severity</dt>
            <dd>
              <Severity severity={rule.severity} />
            </dd>
          </>
        )}
        <Pair name="Fires after" value={rule.for ?? 'the first evaluation'} />
        {rule.keepFiringFor && <Pair name="Keeps firing for" value={rule.keepFiringFor} />}
        <Pair name="Group" value={rule.group} />
        <dt>Source</dt>
        <dd>
          {rule.sourceUrl ? (
            <ExternalLink url={rule.sourceUrl}>{`${rule.file}:${rule.line}`}</ExternalLink>
          ) : (
            `${rule.file}:${rule.line}`
          )}
        </dd>
      </dl>
      <Values title="Labels" values={rule.labels} />
      <Values title="Annotations" values={rule.annotations} />
    </div>
  );
}

function Pair({ name, value }: { name: string; value: string }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

// Annotations are shown as written: a template such as `{{ $labels.instance }}` is for the one who reads the rule.
function Values({ title, values }: { title: string; values: Record<string, string> }): ReactNode {
  const entries = Object.entries(values);
  if (entries.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <dl className="handbook-pairs handbook-pairs--code">
        {entries.map(([name, value]) => (
          <Pair key={name} name={name} value={value} />
        ))}
      </dl>
    </>
  );
}
