import { describe, expect, it } from 'vitest';
import type { Answers } from '#analyses/analysis.ts';
import { findings } from '#analyses/structure/findings/index.ts';
import { saysHalf } from '#analyses/structure/findings/age-shape.ts';
import { peopleToTarget } from '#analyses/structure/findings/young-target.ts';
import { atLeastTenths } from '#analyses/structure/findings/source-narrow.ts';
import { findingText } from '#core/finding.ts';
import type { StatTable, TableRow } from '#core/table.ts';

function table(id: string, rows: readonly TableRow[]): StatTable {
  return { id, title: id, dims: [], measures: [], personal: false, rows };
}

function answers(tables: readonly StatTable[]): Answers {
  return {
    question: { asOf: '2026-10-31', filters: [] },
    choice: () => '',
    since: null,
    earlier: [],
    setting: () => 5,
    table: (id) => tables.find((candidate) => candidate.id === id) ?? table(id, []),
  };
}

function levels(
  dim: string,
  value: string,
  shares: Readonly<Record<string, readonly [number, number]>>,
): TableRow[] {
  return Object.entries(shares).map(([scope, [n, known]]) => ({
    ...{ scope_type: '层级', scope, [dim]: value, n, known },
    share: n / known,
  }));
}

function say(id: string, tables: readonly StatTable[]): string | null {
  const found = findings.find((finding) => finding.id === id)?.find(answers(tables)) ?? null;
  return found && findingText(found);
}

describe('findings of the structure', () => {
  const bands = (city: readonly [number, number], county: readonly [number, number]) => [
    table('structure.age_bands', levels('band', '30岁及以下', { 市级: city, 县级: county })),
  ];

  it('says by how many points the lowest level is below the highest', () => {
    expect(say('structure.young_share_low', bands([11, 118], [79, 398]))).toBe(
      '市级30岁及以下仅11人，占9.3%，低于县级10.5个百分点，年轻干部偏少。',
    );
  });

  it('leaves out the judgement when the share is not under half of the other', () => {
    expect(say('structure.young_share_low', bands([15, 118], [79, 398]))).toBe(
      '市级30岁及以下仅15人，占12.7%，低于县级7.1个百分点。',
    );
  });

  it('prints the fraction when fewer than 30 are known, and is silent under five', () => {
    expect(say('structure.young_share_low', bands([1, 20], [79, 398]))).toContain('占5.0%（1/20）');
    expect(say('structure.young_share_low', bands([0, 4], [79, 398]))).toBeNull();
  });

  it('is silent when two levels differ by less than five points', () => {
    expect(say('structure.young_share_low', bands([18, 100], [22, 100]))).toBeNull();
  });

  it('rounds 成 down, so that 六成以上 is never said of less than 60 %', () => {
    expect(atLeastTenths(0.6)).toBe('六成以上');
    expect(atLeastTenths(0.5999)).toBe('五成以上');
    expect(atLeastTenths(1)).toBe('全部');
  });

  it('says 过半数 only above one half and nothing below 45 %', () => {
    expect(saysHalf(0.5001)).toBe('过半数');
    expect(saysHalf(0.5)).toBe('占半数');
    expect(saysHalf(0.45)).toBe('占近半数');
    expect(saysHalf(0.4499)).toBeNull();
  });

  it('gives both exact forms of the way to a target: changing who is there, or adding', () => {
    expect(peopleToTarget(11, 118, 0.15)).toEqual({ change: 7, add: 8 });
    expect(peopleToTarget(15, 100, 0.15)).toEqual({ change: 0, add: 0 });
    for (const [n, known, target] of [
      [11, 118, 0.15],
      [1, 30, 0.2],
      [0, 7, 0.5],
    ] as const) {
      const { change, add } = peopleToTarget(n, known, target);
      expect((n + change) / known).toBeGreaterThanOrEqual(target);
      expect((n + change - 1) / known).toBeLessThan(target);
      expect((n + add) / (known + add)).toBeGreaterThanOrEqual(target);
      expect((n + add - 1) / (known + add - 1)).toBeLessThan(target);
    }
  });

  it('speaks of a target only when the office has set one', () => {
    const setting = (id: string) => (id === 'structure.young_target' ? 0.15 : 5);
    const target = findings.find(({ id }) => id === 'structure.young_below_target');
    const tables = bands([11, 118], [79, 398]);
    expect(target?.find(answers(tables))).toBeNull();
    const found = target?.find({ ...answers(tables), setting });
    expect(found && findingText(found)).toBe(
      '市级30岁及以下占9.3%，低于目标15.0%，总人数不变需调整7人，净增需8人。',
    );
  });
});
