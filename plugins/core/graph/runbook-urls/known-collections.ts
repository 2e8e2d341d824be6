/** A place where runbooks live, by the addresses that its pages have or once had. */
export interface Collection {
  name: string;
  patterns: readonly string[];
}

/** The public collections that alert rules in the wild point at. */
export const KNOWN_COLLECTIONS: readonly Collection[] = [
  {
    name: 'prometheus-operator',
    patterns: [
      'https://runbooks.prometheus-operator.dev/runbooks/{service}/{name}',
      'https://github.com/prometheus-operator/runbooks/blob/{ref}/content/runbooks/{service}/{name}.md',
      'https://github.com/prometheus-operator/runbooks/tree/{ref}/content/runbooks/{service}/{name}.md',
      // Where the pages were before they had a site of their own; older releases of kube-prometheus still say so.
      'https://github.com/prometheus-operator/kube-prometheus/wiki/{name}',
    ],
  },
  {
    name: 'openshift',
    patterns: [
      'https://github.com/openshift/runbooks/blob/{ref}/alerts/{service}/{name}.md',
      'https://github.com/openshift/runbooks/tree/{ref}/alerts/{service}/{name}.md',
      'https://github.com/openshift/runbooks/blob/{ref}/alerts/{name}.md',
      'https://github.com/openshift/runbooks/tree/{ref}/alerts/{name}.md',
    ],
  },
  {
    name: 'kubernetes-mixin',
    patterns: [
      'https://github.com/kubernetes-monitoring/kubernetes-mixin/blob/{ref}/runbook.md#alert-name-{name}',
      'https://github.com/kubernetes-monitoring/kubernetes-mixin/tree/{ref}/runbook.md#alert-name-{name}',
    ],
  },
];
