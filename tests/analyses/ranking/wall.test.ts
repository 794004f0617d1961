import { describe, expect, it } from 'vitest';
import type { Answers } from '#analyses/analysis.ts';
import { ranking } from '#analyses/ranking/index.ts';
import { leadersOf } from '#analyses/ranking/wall/leaders.ts';
import { drawOnWall } from '#charts/wall/draw.ts';
import { RANKINGS_SHOWN } from '#app/publication/settings.ts';
import type { FigureSpec } from '#core/figure.ts';
import { type Finding, type FindingPart } from '#core/finding.ts';
import { answersOn, type PlainScore, rowsOf, sheet } from './on-scores.ts';

const STANDING = 'ranking.standing';
const TWO = ['党建', '人才'];
const QUARTERS = ['2025年四季度', '2026年一季度', '2026年二季度', '2026年三季度'];

/** Every quarter in another order; nobody's name is part of another's. */
const units = (count: number) => [...'子丑寅卯辰巳午未申酉戌亥'].slice(0, count).map((name) => `${name}县`);
const year = (count: number, turn: number): readonly PlainScore[] =>
  QUARTERS.flatMap((period, quarter) =>
    sheet(
      period,
      TWO,
      Object.fromEntries(
        units(count).map((name, i) => [name, [50 + ((i * (turn + quarter) + turn) % count), 60]]),
      ),
    ),
  );
const YEARS = [5, 7, 9, 12].flatMap((count) =>
  [1, 2, 3, 5].map((turn) => [count, turn, year(count, turn)] as const),
);

interface Shown {
  readonly said: readonly FindingPart[];
  readonly figures: readonly FigureSpec[];
}

function shown(answers: Answers): Shown {
  const parts = ranking.wallPages.map((page): Shown => {
    const findings = ranking.findings
      .filter(({ id }) => page.findings.includes(id))
      .flatMap((definition): Finding | readonly Finding[] => definition.find(answers) ?? []);
    const { headline, lead } = page.say(answers, findings);
    const figures = ranking.figures
      .filter(({ id }) => page.figures.includes(id))
      .map(({ build }) => build(answers, findings));
    return { said: [...headline, ...lead, ...figures.flatMap(({ title }) => title)], figures };
  });
  return { said: parts.flatMap(({ said }) => said), figures: parts.flatMap(({ figures }) => figures) };
}

const tablesOf = (answers: Answers, { table }: FigureSpec) => ({ [table]: answers.table(table) });

function named(answers: Answers, is: (change: number, rank: number) => boolean): readonly string[] {
  return rowsOf(answers, STANDING)
    .filter((row) => is(Number(row['change'] ?? 0), Number(row['rank'])))
    .map((row) => String(row['object']));
}

describe('the wall of rankings', () => {
  it.each(YEARS)('of %i units (%i) tells of nobody who fell, and of no fall', (_, __, scores) => {
    const answers = answersOn(scores);
    const fallen = named(answers, (change, rank) => change < 0 && rank > 3);
    const { said } = shown(answers);
    const text = said.map((part) => part.text).join('');
    expect(text).not.toMatch(/▼|下降|下滑|退后|居末|最后|倒数/);
    for (const name of fallen) expect(text).not.toContain(name);
  });

  it('draws only rises and first places in colour, and everyone else grey, whichever ranks are shown', () => {
    let grey = 0;
    for (const [, , scores] of YEARS) {
      const answers = answersOn(scores);
      const others = named(answers, (change, rank) => change <= 0 && rank > 3);
      for (const spec of shown(answers).figures) {
        for (const ranking of RANKINGS_SHOWN) {
          const room = { width: 1200, height: 900, u: 1, ranking, isApproved: () => false };
          const marks = drawOnWall(spec, tablesOf(answers, spec), room)?.marks ?? [];
          const inks = JSON.stringify(marks);
          expect(inks).not.toMatch(/"accent|▼/);
          if (spec.form !== 'bump') continue;
          for (const mark of marks) {
            if (mark.kind !== 'text' || !others.includes(mark.text)) continue;
            grey += 1;
            expect(mark.ink).toBe('text-2');
          }
        }
      }
    }
    expect(grey).toBeGreaterThan(20);
  });

  it('has nobody in front where that would be nearly all of them, or all are equal', () => {
    const rows = (...ranks: readonly number[]) => ranks.map((rank) => ({ rank }));
    expect(leadersOf(rows(1, 2))).toEqual([]);
    expect(leadersOf(rows(1, 2, 3, 4))).toEqual([]);
    expect(leadersOf(rows(1, 1, 1, 1, 1, 1))).toEqual([]);
    expect(leadersOf(rows(1, 2, 3, 4, 5))).toHaveLength(3);
    const equal = QUARTERS.flatMap((period) =>
      sheet(period, TWO, Object.fromEntries(units(5).map((name) => [name, [0, 0]]))),
    );
    const { said, figures } = shown(answersOn(equal));
    expect(said.map(({ text }) => text).join('')).not.toMatch(/第1位|前3名/);
    for (const spec of figures) {
      const room = { width: 1200, height: 900, u: 1, ranking: '全部名次' as const, isApproved: () => false };
      const drawn = drawOnWall(spec, tablesOf(answersOn(equal), spec), room);
      expect(JSON.stringify(drawn?.marks ?? [])).not.toContain('c-tenghuang');
    }
  });
});
