/** Why a file could not be had: `missing` is a plain answer, `unreachable` none. */
export type Fetched =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'too-large' };

export type FetchText = (path: string) => Promise<Fetched>;

/** A published file has tens of kilobytes; what is larger than this is none. */
const MOST_BYTES = 50_000_000;
const PATIENCE_MS = 20_000;

/** Past every cache, and given up after a while; a page in place of the file is no file. */
export const fetchPastCaches: FetchText = async (path) => {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
  try {
    const address = `${path}${path.includes('?') ? '&' : '?'}t=${Date.now()}`;
    const response = await fetch(address, { cache: 'no-store', signal: stop.signal });
    if (response.status === 404 || response.status === 410) return { kind: 'missing' };
    if (!response.ok) return { kind: 'unreachable' };
    if (Number(response.headers.get('content-length') ?? 0) > MOST_BYTES) return { kind: 'too-large' };
    const text = await response.text();
    if (text.length > MOST_BYTES) return { kind: 'too-large' };
    return /^\s*</.test(text) ? { kind: 'missing' } : { kind: 'text', text };
  } catch {
    return { kind: 'unreachable' };
  } finally {
    clearTimeout(timer);
  }
};
