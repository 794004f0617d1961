import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { LookupQueries } from '#app/api.ts';
import type { Client } from '#views/client.ts';
import { LookupDesk } from '#views/lookup/lookup-desk.svelte.ts';
import { isComposing } from '#views/lookup/lookup-keys.ts';
import { requestOf, turned, withChoice, wordsOf } from '#views/cross/cross-request.ts';
import { passportLines } from '#views/lookup/passport-lines.ts';
import { drillName } from '#views/drawer/drill-words.ts';

import { fakeLookup } from '../fake/lookup.ts';
import { makePeople } from '../fake/people.ts';

function deskOver(queries: Partial<LookupQueries>): LookupDesk {
  // Only what the desk asks is there.
  return new LookupDesk({ ...fakeLookup({ people: makePeople() }), ...queries } as unknown as Client);
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('会上查数', () => {
  it('asks once when the typing pauses, with the last text', async () => {
    const asked: string[] = [];
    const fake = fakeLookup({ people: [] });
    const desk = deskOver({
      lookup: (text, ask, job) => {
        asked.push(text);
        return fake.lookup(text, ask, job);
      },
    });
    for (const text of ['平', '平陵', '平陵 3', '平陵 30岁']) desk.type(text);
    await vi.advanceTimersByTimeAsync(500);
    expect(asked).toEqual(['平陵 30岁']);
  });

  it('goes through the answer and the lines below it, round and round', async () => {
    const desk = deskOver({});
    desk.look('30岁以下');
    await vi.advanceTimersByTimeAsync(10);
    expect(desk.lines).toBe(2);
    expect(desk.chosenQuery).toBeNull();
    desk.move(1);
    expect(desk.chosenQuery).toBe('女 占比');
    desk.move(1);
    expect(desk.chosenQuery).toBeNull();
    desk.move(-1);
    expect(desk.chosenQuery).toBe('女 占比');
  });

  it('goes through the examples while nothing is typed', async () => {
    const desk = deskOver({});
    desk.open();
    await vi.advanceTimersByTimeAsync(10);
    expect(desk.chosenQuery).toBe('30岁以下 占比');
    desk.move(1);
    expect(desk.chosenQuery).toBe('研究生占比');
  });

  it('goes through the units when a word may be several', async () => {
    const desk = deskOver({});
    desk.look('组织部');
    await vi.advanceTimersByTimeAsync(10);
    desk.move(1);
    expect(desk.chosenQuery).toBe('平陵县');
  });

  it('shows nothing of the last answer once the box is emptied', async () => {
    const desk = deskOver({});
    desk.look('30岁以下');
    await vi.advanceTimersByTimeAsync(10);
    expect(desk.answer).not.toBeNull();
    desk.type(' ');
    expect(desk.answer).toBeNull();
  });

  it('leaves the keys of an input method alone', () => {
    expect(isComposing({ isComposing: true, key: 'Enter' })).toBe(true);
    expect(isComposing({ isComposing: false, key: 'Process' })).toBe(true);
    expect(isComposing({ isComposing: false, key: 'Enter' })).toBe(false);
  });

  it('says in the passport what one person more would mean and the bounds of all classes together', async () => {
    const { figure } = await fakeLookup({ people: [] }).lookup('x', { filters: [] });
    if (!figure) throw new Error('no figure');
    const lines = passportLines(
      { ...figure, n: 2, known: 31, value: 2 / 31 },
      {
        ...{ title: '', measure: '占比', value: 2 / 31, unit: '%', formula: 'n ÷ k', population: '在职' },
        ...{ asOf: '2026-10-31', filters: [], exclusions: [], caveat: null, corrected: 1, unitNotes: [] },
        ...{ sources: [], bounds: { low: 0, high: 1, unknown: 4 } },
      },
      3,
      '30岁及以下占比',
    );
    expect(lines[0]).toEqual({ term: '指标', texts: ['30岁及以下占比'] });
    const texts = Object.fromEntries(lines.map(({ term, texts: said }) => [term, said.join(' ')]));
    expect(texts['请留意']).toBe('基数31人，增减1人约合3.2个百分点');
    expect(texts['未填']).toBe('若未填4人全部计入则17.1%，若都不属此类则5.7%');
    expect(texts['说明']).toBe('其中3处由本人更正');
  });
});

describe('the address of a cross table', () => {
  const choices = {
    dimensions: ['level', 'sex', 'band'].map((id) => ({ id, label: id, classes: 2 })),
  };

  it('says rows, columns and measure, and reads back', () => {
    const request = { rows: 'sex', columns: null, measure: 'n' };
    expect(requestOf(wordsOf(request), choices)).toEqual(request);
    expect(requestOf({}, choices)).toEqual({ rows: 'band', columns: 'level', measure: 'n' });
  });

  it('never crosses a dimension with itself nor takes a share of rows without columns', () => {
    const request = { rows: 'sex', columns: 'band', measure: 'row' };
    expect(withChoice(request, { rows: 'band' })).toEqual({ rows: 'band', columns: null, measure: 'n' });
    expect(withChoice(request, { columns: 'sex' })).toEqual({ rows: 'band', columns: 'sex', measure: 'row' });
    expect(withChoice(request, { columns: null })).toEqual({ rows: 'sex', columns: null, measure: 'n' });
    expect(turned(request)).toEqual({ rows: 'band', columns: 'sex', measure: 'column' });
  });
});

describe('the name of a list', () => {
  it('says many whole numbers by the first and the last', () => {
    const where = { scope_type: ['单位'], scope: ['平陵县'], age: [23, 24, 26, 33] };
    expect(drillName({ table: 't', measure: 'n', where })).toBe('平陵县23至33岁');
    const months = { ...where, age: [1], birth_month: [23880, 23881, 23890, 23999] };
    expect(drillName({ table: 't', measure: 'n', where: months })).toContain('1990.01至1999.12');
  });
});
