import { beforeEach, describe, expect, it, vi } from 'vitest';
import { commandOf } from '#app/wall/commands.ts';
import { Player, type PlayerOptions } from '#app/wall/player.ts';
import { sealSnapshot } from '#publish/canonical.ts';
import { wallContent, wallSnapshot } from '../../fixtures/wall-snapshot.ts';

import { FakeClock } from './fake-clock.ts';

const SECOND = 1000;
let clock: FakeClock;

function start(more: Partial<PlayerOptions> = {}, units?: readonly string[]) {
  const player = new Player({ clock, wall: null, changed: () => undefined, ...more });
  player.offer(wallSnapshot(units), null);
  const press = (key: string) => {
    const command = commandOf(key);
    if (command) player.do(command);
  };
  return { player, press, key: () => player.state.key };
}

beforeEach(() => {
  clock = new FakeClock();
});

describe('a wall that plays', () => {
  it('turns its pages after their time, round and round', async () => {
    const { key } = start();
    const seen = [key()];
    for (let turn = 0; turn < 4; turn += 1) {
      await clock.pass(30 * SECOND);
      seen.push(key());
    }
    expect(seen).toEqual(['structure', 'training', 'ranking', 'structure', 'training']);
  });

  it('stands still while it is paused', async () => {
    const { press, key, player } = start();
    press(' ');
    await clock.pass(600 * SECOND);
    expect([key(), player.state.paused]).toEqual(['structure', true]);
    press(' ');
    await clock.pass(30 * SECOND);
    expect(key()).toBe('training');
  });

  it('calls a unit by its number at once, and goes on where it was', async () => {
    const { press, key } = start();
    press('3');
    expect(key()).toBe('unit:云台市委组织部');
    await clock.pass(60 * SECOND);
    expect(key()).toBe('training');
  });

  it('takes two digits of thirty units, and a lone first one after a moment', async () => {
    const units = Array.from({ length: 30 }, (_, n) => `第${n + 1}县委组织部`);
    const { press, key, player } = start({}, units);
    press('2');
    expect([key(), player.state.typed]).toEqual(['structure', '2']);
    press('7');
    expect(key()).toBe('unit:第27县委组织部');
    press('2');
    await clock.pass(2 * SECOND);
    expect(key()).toBe('unit:第2县委组织部');
  });

  it('says that there is no unit of that number, and forgets it again', async () => {
    const { press, key, player } = start();
    press('8');
    expect([key(), player.state.notice]).toEqual(['structure', '没有8号单位']);
    await clock.pass(5 * SECOND);
    expect(player.state.notice).toBeNull();
  });

  it('comes back from a called page by Esc, and only then asks to leave', () => {
    const onleave = vi.fn();
    const { press, key } = start({ onleave });
    press('ArrowRight');
    press('1');
    press('Escape');
    expect([key(), onleave.mock.calls.length]).toEqual(['training', 0]);
    press('Escape');
    expect(onleave).toHaveBeenCalledOnce();
  });

  it('opens the index of units by 0 and closes it by itself', async () => {
    const { press, player } = start();
    press('0');
    expect(player.state.isIndexOpen).toBe(true);
    await clock.pass(21 * SECOND);
    expect(player.state.isIndexOpen).toBe(false);
  });

  it('shows new data at the next change of page, not before', async () => {
    const { player } = start();
    const newer = sealSnapshot({ ...wallContent(), asOf: '2026-11-30' }).snapshot;
    player.offer(newer, null);
    expect(player.state.snapshot?.asOf).toBe('2026-10-31');
    await clock.pass(30 * SECOND);
    expect(player.state.snapshot?.asOf).toBe('2026-11-30');
  });

  it('shows new data at once in a rehearsal, on the same page', () => {
    const { player, press, key } = start();
    press('ArrowRight');
    player.replace(sealSnapshot({ ...wallContent(), asOf: '2026-11-30' }).snapshot, null);
    expect([player.state.snapshot?.asOf, key()]).toEqual(['2026-11-30', 'training']);
  });

  it('walks the projection year by year, and stops at its end', async () => {
    const { press, player } = start();
    press('ColorF1Green');
    expect([player.state.key, player.state.step]).toEqual(['walk', 0]);
    await clock.pass(4 * SECOND);
    expect(player.state.step).toBe(1);
    await clock.pass(20 * SECOND);
    expect(player.state.step).toBe(2);
  });

  it('leaves pages out at hours that are not theirs, whatever becomes of the clock', async () => {
    const entries = [
      { page: 'structure', seconds: 20, from: '08:00', to: '12:00' },
      { page: 'training', seconds: 20, from: null, to: null },
    ];
    const wall = { id: 'a', name: '', entries, distance: 6, height: 1.3, safe: 0, seams: [] };
    const player = new Player({ clock, wall: null, changed: () => undefined });
    const walls = [{ ...wall, ranking: '全部名次' as const }];
    player.offer(wallSnapshot(), { format: 1, snapshot: 'data/snapshot.json', walls });
    expect(player.state.key).toBe('structure');
    clock.hourText = '23:59';
    await clock.pass(20 * SECOND);
    await clock.pass(20 * SECOND);
    expect(player.state.key).toBe('training');
    clock.hourText = '09:00';
    await clock.pass(20 * SECOND);
    expect(player.state.key).toBe('structure');
  });

  it('asks for the moment between two pages, and keeps no timer once it is disposed of', async () => {
    const between = vi.fn();
    const { player } = start({ between });
    await clock.pass(30 * SECOND);
    expect(between).toHaveBeenCalledOnce();
    player.dispose();
    expect(clock.waiting).toBe(0);
  });
});
