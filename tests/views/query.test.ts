import { describe, expect, it } from 'vitest';

import type { Job } from '#core/progress.ts';
import { Query } from '#views/query.svelte.ts';

interface Asked {
  readonly job: Job;
  readonly answer: (text: string) => void;
  readonly fail: (error: Error) => void;
}

function questions(): { query: Query<string>; asked: readonly Asked[] } {
  const asked: Asked[] = [];
  const query = new Query<string>(
    '报送进度',
    (job) => new Promise((answer, fail) => asked.push({ job, answer, fail })),
  );
  return { query, asked };
}

describe('a question asked again', () => {
  it('cancels the one under way and drops its answer', async () => {
    const { query, asked } = questions();
    const first = query.ask();
    const second = query.ask();
    expect(asked[0]?.job.signal?.aborted).toBe(true);
    asked[1]?.answer('新');
    asked[0]?.answer('旧');
    await Promise.all([first, second]);
    expect(query.answer).toBe('新');
  });

  it('keeps the last answer when it fails, and says why', async () => {
    const { query, asked } = questions();
    const first = query.ask();
    asked[0]?.answer('旧');
    await first;
    const second = query.ask();
    asked[1]?.fail(new Error('计算引擎没有回答'));
    await second;
    expect([query.answer, query.failure]).toEqual(['旧', '计算引擎没有回答']);
    const third = query.ask();
    asked[2]?.answer('新');
    await third;
    expect([query.answer, query.failure]).toEqual(['新', null]);
  });

  it('says nothing of being cancelled', async () => {
    const { query, asked } = questions();
    const first = query.ask();
    query.cancel();
    asked[0]?.fail(new DOMException('', 'AbortError'));
    await first;
    expect([query.answer, query.failure]).toEqual([null, null]);
  });
});
