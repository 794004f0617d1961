import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { failureNotes } from '#views/diagnostics.ts';
import { prefetch } from '#views/shell/prefetch.ts';

describe('code that will be wanted', () => {
  let idle: (() => void)[] = [];
  const asked: string[] = [];

  async function beIdle(): Promise<void> {
    const moments = idle;
    idle = [];
    for (const moment of moments) moment();
    await new Promise((resolve) => setTimeout(resolve));
  }

  const load = (name: string) => () => {
    asked.push(name);
    return name === 'gone' ? Promise.reject(new TypeError('secret')) : Promise.resolve();
  };

  beforeEach(() => {
    idle = [];
    asked.length = 0;
    vi.stubGlobal('requestIdleCallback', (moment: () => void) => idle.push(moment));
    vi.stubGlobal('cancelIdleCallback', (id: number) => void idle.splice(id - 1, 1));
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is fetched one piece an idle moment, in its order', async () => {
    prefetch([load('a'), load('b')]);
    expect(asked).toEqual([]);
    await beIdle();
    expect(asked).toEqual(['a']);
    await beIdle();
    await beIdle();
    expect(asked).toEqual(['a', 'b']);
  });

  it('is still fetched after a piece that could not be, which is noted without its words', async () => {
    prefetch([load('gone'), load('b')]);
    await beIdle();
    await beIdle();
    expect(asked).toEqual(['gone', 'b']);
    expect(
      failureNotes()
        .map(({ stage }) => stage)
        .slice(-1),
    ).toEqual(['预先载入页面']);
    expect(JSON.stringify(failureNotes())).not.toContain('secret');
  });

  it('is left when nobody wants it any more', async () => {
    const stop = prefetch([load('a'), load('b')]);
    await beIdle();
    stop();
    await beIdle();
    expect(asked).toEqual(['a']);
  });
});
