import { describe, expect, it } from 'vitest';

import { codeSentence } from '#app/report/code-sentence.ts';
import { cellCode, joinCode, parseCode, sourceMark } from '#app/report/codes.ts';

const cell = { table: 'structure.age_bands', where: { scope: '市级', band: '30岁及以下' }, measure: 'share' };
const question = { asOf: '2026-10-31', filters: [] };

describe('the code of a number', () => {
  it('is the same for the same cell, in whatever order its row is named', () => {
    const turned = { ...cell, where: { band: '30岁及以下', scope: '市级' } };
    expect(cellCode(turned, question)).toBe(cellCode(cell, { ...question, choices: {} }));
  });

  it('differs with the row, the measure, the date, the people and the period', () => {
    const codes = [
      cellCode(cell, question),
      cellCode({ ...cell, measure: 'n' }, question),
      cellCode({ ...cell, where: { ...cell.where, scope: '县级' } }, question),
      cellCode(cell, { ...question, asOf: '2025-10-31' }),
      cellCode(cell, { ...question, filters: [{ dimension: 'level', values: ['县级'] }] }),
      cellCode(cell, { ...question, choices: { 'training.window': '2026年' } }),
    ];
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/);
  });

  it('changes its ending with the value and with any of the sources, not with their order', () => {
    const [one, other] = [
      { sheet: null, bytes: 100, rows: 10, edits: 0 },
      { sheet: '名册', bytes: 200, rows: 20, edits: 0 },
    ];
    const mark = sourceMark(3, [one, other]);
    expect(sourceMark(3, [other, one])).toBe(mark);
    const changed = [
      sourceMark(4, [one, other]),
      sourceMark(3, [one]),
      sourceMark(3, [one, { ...other, edits: 1 }]),
      sourceMark(3, [one, { ...other, rows: 21 }]),
    ];
    expect(changed).not.toContain(mark);
  });

  it('is read as people type it', () => {
    const code = joinCode('K7M2QD', '4X');
    for (const typed of [code, ' k7m2qd-4x ', 'K7M2QD－4X', 'K7M2QD4X', 'k7m2qd 4x']) {
      expect(parseCode(typed), typed).toEqual({ asked: 'K7M2QD', answered: '4X', scope: null });
    }
    expect(parseCode('K7M2QD')).toEqual({ asked: 'K7M2QD', answered: null, scope: null });
    expect(parseCode('KOMIQD-OL')).toEqual({ asked: 'K0M1QD', answered: '01', scope: null });
    const ofUnit = joinCode('K7M2QD', '4X', '7Q3');
    for (const typed of [ofUnit, 'k7m2qd 4x 7q3', 'K7M2QD4X7Q3']) {
      expect(parseCode(typed), typed).toEqual({ asked: 'K7M2QD', answered: '4X', scope: '7Q3' });
    }
    for (const typed of ['', '平陵', 'K7M2Q', 'K7M2QD-4XX', '30岁以下占比'])
      expect(parseCode(typed), typed).toBeNull();
  });
});

describe('what is said of a code of another day', () => {
  const found = {
    cell,
    asOf: '2025-10-31',
    filters: [],
    choices: {},
    value: null,
    path: 'structure',
  } as const;

  it('repeats what the report said where that is known', () => {
    const sentence = codeSentence({ ...found, code: 'K7M2QD-4X', text: '3人', state: 'date' });
    expect(sentence).toBe('K7M2QD-4X：报告里写作“3人”，是截至2025年10月31日的数。把截至日期改成这一天再查。');
  });

  it('names the day alone where it is not', () => {
    const sentence = codeSentence({ ...found, code: 'K7M2QD', text: '', state: 'date' });
    expect(sentence).toBe('K7M2QD：是截至2025年10月31日的数。把截至日期改成这一天再查。');
  });
});
