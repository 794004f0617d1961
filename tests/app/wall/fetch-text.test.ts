import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchPastCaches } from '#app/wall/fetch-text.ts';

function serve(respond: (address: string, options: RequestInit) => Response | Promise<Response>) {
  const fetched = vi.fn((address: string, options: RequestInit) =>
    Promise.resolve(respond(address, options)),
  );
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

afterEach(() => vi.unstubAllGlobals());

describe('a file beside the page', () => {
  it('is fetched past every cache', async () => {
    const fetched = serve(() => new Response('{}'));
    expect(await fetchPastCaches('data/wall.json')).toEqual({ kind: 'text', text: '{}' });
    const [address, options] = fetched.mock.calls[0] ?? [];
    expect(address).toMatch(/^data\/wall\.json\?t=\d+$/);
    expect(options?.cache).toBe('no-store');
  });

  it('of 50 MB and more is not even read where the server says its size', async () => {
    const text = vi.fn(() => Promise.resolve(''));
    const headers = new Headers({ 'content-length': '52428800' });
    // As much of a response as is looked at.
    serve(() => ({ status: 200, ok: true, headers, text }) as unknown as Response);
    expect(await fetchPastCaches('data/snapshot.json')).toEqual({ kind: 'too-large' });
    expect(text).not.toHaveBeenCalled();
  });

  it('of 50 MB and more is not taken where the server says no size', async () => {
    serve(() => new Response('x'.repeat(50_000_001)));
    expect(await fetchPastCaches('data/snapshot.json')).toEqual({ kind: 'too-large' });
  });

  it.each([404, 410])('is missing where the server says %i', async (status) => {
    serve(() => new Response('', { status }));
    expect(await fetchPastCaches('data/wall.json')).toEqual({ kind: 'missing' });
  });

  it('is missing where a page comes instead, and out of reach where nothing does', async () => {
    serve(() => new Response(' <!doctype html>'));
    expect(await fetchPastCaches('data/wall.json')).toEqual({ kind: 'missing' });
    serve(() => new Response('', { status: 502 }));
    expect(await fetchPastCaches('data/wall.json')).toEqual({ kind: 'unreachable' });
    serve(() => Promise.reject(new TypeError('network')));
    expect(await fetchPastCaches('data/wall.json')).toEqual({ kind: 'unreachable' });
  });
});
