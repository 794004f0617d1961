import { describe, expect, it } from 'vitest';
import { Turns } from '#app/turns.ts';

/** Work that ends when it is told to. */
function work() {
  let end: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { done, end };
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 1));

describe('whose turn it is', () => {
  it('changes come one after another, whatever becomes of the one before', async () => {
    const turns = new Turns();
    const said: string[] = [];
    const first = turns.change(undefined, async () => {
      await pause();
      said.push('first');
      throw new Error('no');
    });
    const second = turns.add(undefined, () => Promise.resolve(said.push('second')));
    await expect(first).rejects.toThrow('no');
    await second;
    expect(said).toEqual(['first', 'second']);
  });

  it('a question is answered while tables are added, and waits while they may be taken', async () => {
    const turns = new Turns();
    const [adding, taking] = [work(), work()];
    const added = turns.add(undefined, () => adding.done);
    expect(await turns.ask(undefined, () => Promise.resolve('answer'))).toBe('answer');
    adding.end();
    await added;
    const taken = turns.change(undefined, () => taking.done);
    await pause();
    let answered = false;
    const asked = turns.ask(undefined, () => Promise.resolve()).then(() => (answered = true));
    await pause();
    expect(answered).toBe(false);
    taking.end();
    await Promise.all([taken, asked]);
    expect(answered).toBe(true);
  });

  it('tables are taken only when the questions under way are answered', async () => {
    const turns = new Turns();
    const answering = work();
    const asked = turns.ask(undefined, () => answering.done);
    let taken = false;
    const taking = turns.change(undefined, () => Promise.resolve((taken = true)));
    await pause();
    expect(taken).toBe(false);
    answering.end();
    await Promise.all([asked, taking]);
    expect(taken).toBe(true);
  });

  it('who gives up waiting holds nobody up, and lets nobody in before their turn', async () => {
    const turns = new Turns();
    const running = work();
    const controller = new AbortController();
    const first = turns.change(undefined, () => running.done);
    const second = turns.change(controller.signal, () => Promise.reject(new Error('was done')));
    let third = false;
    const last = turns.change(undefined, () => Promise.resolve((third = true)));
    controller.abort();
    await expect(second).rejects.toThrow('已取消');
    await pause();
    expect(third).toBe(false);
    running.end();
    await Promise.all([first, last]);
    expect(third).toBe(true);
  });
});
