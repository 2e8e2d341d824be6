import type { ViewBranch, ViewText, ViewTree } from '../../model/view.ts';
import type { RouteFacts } from './facts.ts';
import { inheritedReceivers } from './routing/receivers-of.ts';
import { MOST_SHOWN, matcherCells, receiverCell } from './view-cells.ts';

/** The tree of routes: at each what it takes, where it sends that, and what it changes. */
export function viewRoutes(root: RouteFacts): ViewTree {
  const receivers = inheritedReceivers(root);
  let left = MOST_SHOWN;
  const branchOf = (route: RouteFacts): ViewBranch => {
    left--;
    const branches: ViewBranch[] = [];
    for (const child of route.routes) {
      if (left > 0) branches.push(branchOf(child));
    }
    const hidden = route.routes.length - branches.length;
    if (hidden > 0) branches.push({ label: `and ${hidden} more`, branches: [] });
    const notes = notesOf(route);
    const label: ViewText[] = [
      ...matcherCells(route.matchers),
      { text: ' → ' },
      receiverCell(receivers.get(route) ?? ''),
      ...(notes === '' ? [] : [{ text: ` (${notes})` }]),
    ];
    return { label, branches };
  };
  return { type: 'tree', title: 'Routes', root: branchOf(root) };
}

function notesOf(route: RouteFacts): string {
  const { groupBy, groupWait, groupInterval, repeatInterval, muteTimeIntervals, activeTimeIntervals } = route;
  const notes = [
    route.continue === true ? 'and on to the next route' : '',
    groupBy === undefined ? '' : `grouped by ${groupBy.join(', ').replace('...', 'all labels') || 'nothing'}`,
    groupWait === undefined ? '' : `after ${groupWait}`,
    groupInterval === undefined ? '' : `news every ${groupInterval}`,
    repeatInterval === undefined ? '' : `again every ${repeatInterval}`,
    muteTimeIntervals === undefined ? '' : `silent during ${muteTimeIntervals.join(', ')}`,
    activeTimeIntervals === undefined ? '' : `only during ${activeTimeIntervals.join(', ')}`,
  ];
  return notes.filter((note) => note !== '').join('; ');
}
