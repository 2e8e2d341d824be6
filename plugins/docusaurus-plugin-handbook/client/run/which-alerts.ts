const PLACE = 'handbook-alert';

/**
 * The alerts of a run. A runbook that answers several does not know which of them fired: the page of the alert that this
 * tab has come by says it. Without that, none is named.
 */
export function whichAlerts(alerts: readonly string[]): string[] {
  try {
    const [only] = alerts;
    if (alerts.length === 1 && only !== undefined) {
      sessionStorage.setItem(PLACE, only);
      return [only];
    }
    const seen = sessionStorage.getItem(PLACE);
    return seen !== null && alerts.includes(seen) ? [seen] : [];
  } catch {
    // Full or forbidden: nothing is known of the way here.
    return alerts.length === 1 ? [...alerts] : [];
  }
}
