/** What a file of the site holds, or undefined: without network a page goes on without it. */
export async function fetchJson(address: string): Promise<unknown> {
  try {
    const response = await fetch(address, { credentials: 'same-origin', signal: AbortSignal.timeout(PATIENCE) });
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

const PATIENCE = 15_000;
