import type { Component } from 'svelte';
import { describe, expect, it, vi } from 'vitest';

import { arrivedPart, fetchPart, type Load } from '#views/shell/parts.ts';

const part: Component<Record<string, never>> = () => ({});

describe('the code of a part', () => {
  it('is fetched once and then at hand', async () => {
    const load = vi.fn<Load>(() => Promise.resolve({ default: part }));
    expect(arrivedPart(load)).toBeUndefined();
    await fetchPart(load);
    expect(await fetchPart(load)).toBe(part);
    expect(arrivedPart(load)).toBe(part);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('is asked for again after it could not be fetched', async () => {
    const load = vi
      .fn<Load>()
      .mockRejectedValueOnce(new TypeError('gone'))
      .mockResolvedValueOnce({ default: part });
    await expect(fetchPart(load)).rejects.toThrow('gone');
    expect(arrivedPart(load)).toBeUndefined();
    expect(await fetchPart(load)).toBe(part);
  });
});
