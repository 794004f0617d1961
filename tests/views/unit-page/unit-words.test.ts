import { describe, expect, it } from 'vitest';
import type { UnitFacts } from '#app/api.ts';

import { PAPER, paperScale } from '../../../src/views/unit-page/fit-to-paper.ts';
import {
  groupByLevel,
  issueText,
  openCount,
  reportText,
  searchUnits,
  unmatchedText,
} from '../../../src/views/unit-page/unit-words.ts';

const entry = (name: string, level: string | null) => ({ name, level, people: 3 });
const batch = { batch: 'b1', file: '花名册.xlsx', sheet: null, kindLabel: '花名册' };

describe('the words of a unit page', () => {
  it('group units by level, the highest first and the unknown last', () => {
    const groups = groupByLevel([
      entry('甲', null),
      entry('乙', '县级'),
      entry('丙', '市级'),
      entry('丁', '县级'),
    ]);
    expect(groups.map(({ level, units }) => [level, units.map(({ name }) => name)])).toEqual([
      ['市级', ['丙']],
      ['县级', ['乙', '丁']],
      ['层级不明', ['甲']],
    ]);
  });

  it('find units by any part of the name, spaces aside', () => {
    const entries = [entry('平陵县委组织部', '县级'), entry('市委组织部', '市级')];
    expect(searchUnits(entries, ' 平 陵').map(({ name }) => name)).toEqual(['平陵县委组织部']);
    expect(searchUnits(entries, ' ')).toHaveLength(2);
  });

  it('say where an issue stands, the column once, and how often', () => {
    const issue = { ...batch, severity: 'error' as const, column: '身份证号', count: 1, row: 87 };
    expect(issueText({ ...issue, message: '与他人相同' })).toBe('花名册第87行 身份证号：与他人相同');
    expect(issueText({ ...issue, message: '身份证号不对', count: 3 })).toBe('花名册第87行等3处 身份证号不对');
  });

  it('say which records match nobody', () => {
    const both = { ...batch, kindLabel: '培训记录', unknown: 2, ambiguous: 1 };
    expect(unmatchedText(both)).toBe('培训记录2条对不上在册人员，1条同名待认');
    expect(unmatchedText({ ...both, unknown: 0 })).toBe('培训记录1条同名待认');
  });

  it('say how a table stands, and the periods before that are missing', () => {
    const report = {
      kindLabel: '培训记录',
      period: '2026年',
      status: 'set-aside',
      setAside: 3,
      missing: [],
    } as const;
    expect(reportText(report)).toBe('待核实3行');
    expect(reportText({ ...report, status: 'missing', missing: ['2025年'] })).toBe('未报（连同以前共2期）');
    expect(reportText({ ...report, status: 'in', missing: ['7月', '8月', '9月'] })).toBe(
      '已导入；8月、9月等3期未报',
    );
  });

  it('count what waits for somebody, not what has come in', () => {
    const facts: UnitFacts = {
      ...{ name: '甲', issues: [], unmatched: [], place: null, notes: [] },
      unknown: [{ dimension: 'sex', label: '性别', count: 2 }],
      reports: [
        { kindLabel: '培训记录', period: '2026年', status: 'in', setAside: 0, missing: [] },
        { kindLabel: '花名册', period: '2026年10月', status: 'missing', setAside: 0, missing: [] },
      ],
    };
    expect(openCount(facts)).toBe(2);
  });
});

describe('one sheet of paper', () => {
  const A4_AREA = PAPER.width * PAPER.height;
  /** As text does: what has more room across is less high. */
  const ofArea = (area: number) => (width: number) => area / width;

  it('is printed as it is while it fits', () => {
    expect(paperScale(() => 500)).toBe(1);
  });

  it('is asked for its height at the width it will have, and is the largest that fits', () => {
    const heightAt = ofArea(A4_AREA * 2);
    const scale = paperScale(heightAt);
    expect(scale).toBe(0.7);
    expect(heightAt(PAPER.width / scale) * scale).toBeLessThan(PAPER.height);
    expect(heightAt(PAPER.width / 0.72) * 0.72).toBeGreaterThan(PAPER.height);
  });

  it('is never unreadably small', () => {
    expect(paperScale(ofArea(A4_AREA * 40))).toBe(0.55);
  });
});
