import { describe, expect, it } from 'vitest';
import { ageText } from '#app/wall/age.ts';
import { commandOf, typedNumber } from '#app/wall/commands.ts';
import { hasKey, isInHours, roundOf, turnAfter, wallOf } from '#app/wall/sequence.ts';
import type { PlaylistEntry, WallDefinition } from '#publish/playlist.ts';
import { wallSnapshot } from '../../fixtures/wall-snapshot.ts';

const snapshot = wallSnapshot();
const entry = (page: string, more: Partial<PlaylistEntry> = {}): PlaylistEntry => ({
  ...{ page, seconds: 30, from: null, to: null, ...more },
});
const wall = (entries: readonly PlaylistEntry[], id = 'hall'): WallDefinition => ({
  ...{ id, name: '大厅', entries, distance: 6, height: 1.3, safe: 0, seams: [], ranking: '全部名次' },
});
const keys = (turns: readonly { key: string }[]) => turns.map(({ key }) => key);

describe('the round of a wall', () => {
  it('is every page in turn without a playlist', () => {
    expect(roundOf(null, snapshot, '10:00').turns).toEqual(
      ['structure', 'training', 'ranking'].map((key) => ({ key, seconds: 30 })),
    );
  });

  it('skips pages that the file has not, and says which', () => {
    const { turns, unknown } = roundOf(
      wall([entry('ghost'), entry('walk'), entry('ghost')]),
      snapshot,
      '10:00',
    );
    expect(keys(turns)).toEqual(['walk']);
    expect(unknown).toEqual(['ghost']);
  });

  it('is every page where the playlist names none that there is', () => {
    expect(roundOf(wall([entry('ghost')]), snapshot, '10:00').turns).toHaveLength(3);
  });

  it('dwells 20 seconds at the least', () => {
    expect(roundOf(wall([entry('training', { seconds: 3 })]), snapshot, '10:00').turns[0]?.seconds).toBe(20);
  });

  it('shows a page within its hours only, over midnight too', () => {
    const evening = entry('ranking', { from: '18:00', to: '08:00' });
    const both = wall([entry('structure', { from: '08:00', to: '18:00' }), evening]);
    expect(keys(roundOf(both, snapshot, '09:59').turns)).toEqual(['structure']);
    expect(keys(roundOf(both, snapshot, '18:00').turns)).toEqual(['ranking']);
    expect(keys(roundOf(both, snapshot, '03:00').turns)).toEqual(['ranking']);
    expect(isInHours({ from: null, to: '12:00' }, '12:00')).toBe(false);
  });

  it('goes round both ways, and begins anew after a page that is gone', () => {
    const { turns } = roundOf(null, snapshot, '10:00');
    expect(turnAfter(turns, 'ranking', 1)?.key).toBe('structure');
    expect(turnAfter(turns, 'structure', -1)?.key).toBe('ranking');
    expect(turnAfter(turns, 'ghost', 1)?.key).toBe('structure');
    expect(turnAfter([], 'structure', 1)).toBeNull();
  });

  it('belongs to the wall that was asked for, else to the first', () => {
    const playlist = {
      format: 1,
      snapshot: 'data/snapshot.json',
      walls: [wall([], 'a'), wall([], 'b')],
    } as const;
    expect(wallOf(playlist, 'b')?.id).toBe('b');
    expect(wallOf(playlist, 'c')?.id).toBe('a');
    expect(wallOf(null, 'a')).toBeNull();
  });

  it('knows units, the walk and the follow-ups by key', () => {
    expect(hasKey(snapshot, 'unit:平陵县委组织部')).toBe(true);
    expect(hasKey(snapshot, 'unit:无此县')).toBe(false);
    expect(hasKey({ ...snapshot, walk: null }, 'walk')).toBe(false);
    expect(hasKey(snapshot, 'follow-ups')).toBe(true);
  });
});

describe('keys on a wall', () => {
  it('are those of a keyboard and of a remote control; all others stay with the browser', () => {
    expect(['PageDown', 'ArrowRight', 'MediaTrackNext'].map((key) => commandOf(key)?.kind)).toEqual(
      Array(3).fill('next'),
    );
    expect([' ', 'Enter', 'MediaPlayPause'].map((key) => commandOf(key)?.kind)).toEqual(
      Array(3).fill('pause'),
    );
    expect(commandOf('7')).toEqual({ kind: 'digit', digit: '7' });
    expect(commandOf('F11')).toBeNull();
    expect(commandOf('a')).toBeNull();
  });

  it('wait for a second digit only where one may come', () => {
    expect(typedNumber('3', 9)).toEqual({ number: 3, isComplete: true });
    expect(typedNumber('3', 30)).toEqual({ number: 3, isComplete: false });
    expect(typedNumber('4', 30)).toEqual({ number: 4, isComplete: true });
    expect(typedNumber('30', 30)).toEqual({ number: 30, isComplete: true });
    expect(typedNumber('1', 100).isComplete).toBe(false);
  });
});

describe('the age of what a wall shows', () => {
  it('is said from a quarter on, and never where the device is before the data', () => {
    expect(ageText('2026-10-31', '2026-11-21')).toBeNull();
    expect(ageText('2026-07-01', '2026-11-21')).toBe('数据已4个月');
    expect(ageText('2023-10-31', '2026-11-21')).toBe('数据已3年');
    expect(ageText('2026-10-31', '1970-01-01')).toBeNull();
  });
});
