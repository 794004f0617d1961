import { describe, expect, it } from 'vitest';
import { fitTwoWay, type Mark } from '#analyses/reviews/book/two-way.ts';

let state = 5;
const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
const centred = (values: number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
};

function planted(size: number, keep: number): { severity: number[]; merit: number[]; marks: Mark[] } {
  const severity = centred(Array.from({ length: size }, () => (random() - 0.5) * 12));
  const merit = centred(Array.from({ length: size }, () => (random() - 0.5) * 20));
  const marks: Mark[] = [];
  for (let from = 0; from < size; from++) {
    for (let to = 0; to < size; to++) {
      if (from === to || random() > keep) continue;
      marks.push({ from, to, score: 85 + (severity[from] ?? 0) + (merit[to] ?? 0) });
    }
  }
  return { severity, merit, marks };
}

describe('severity of raters', () => {
  it.each([1, 0.7])('recovers what was planted, of all pairs or %d of them', (keep) => {
    const { severity, merit, marks } = planted(12, keep);
    const fit = fitTwoWay(marks, 12, 12);
    severity.forEach((value, i) => expect(fit.severity[i]).toBeCloseTo(value, 5));
    merit.forEach((value, i) => expect(fit.merit[i]).toBeCloseTo(value, 5));
    expect(fit.mean).toBeCloseTo(85, 5);
    expect(fit.deviation).toBeCloseTo(0, 5);
    expect(fit.isConnected).toBe(true);
  });

  it('leaves a pair that praise each other in the residuals', () => {
    const { marks } = planted(10, 1);
    const praised = marks.map((mark) =>
      (mark.from === 2 && mark.to === 7) || (mark.from === 7 && mark.to === 2)
        ? { ...mark, score: mark.score + 9 }
        : mark,
    );
    const { residuals, deviation } = fitTwoWay(praised, 10, 10);
    const told = praised.filter((_, i) => (residuals[i] ?? 0) > 2 * deviation);
    expect(told.map(({ from, to }) => [from, to])).toEqual([
      [2, 7],
      [7, 2],
    ]);
  });

  it('says when groups that no mark joins cannot be compared', () => {
    const marks = [
      { from: 0, to: 1, score: 90 },
      { from: 2, to: 3, score: 60 },
    ];
    expect(fitTwoWay(marks, 4, 4).isConnected).toBe(false);
  });

  it('gives no number to who neither marked nor was marked', () => {
    const { severity, merit } = fitTwoWay([{ from: 0, to: 1, score: 90 }], 3, 3);
    expect([severity[2], merit[2]]).toEqual([Number.NaN, Number.NaN]);
  });

  it('is the least squares of the normal equations, of marks that severity does not explain', () => {
    const size = 5;
    const marks = planted(size, 0.9).marks.map((mark) => ({ ...mark, score: mark.score + random() * 8 }));
    const { mean, severity, merit } = fitTwoWay(marks, size, size);
    // Sum to zero: the last of either is minus the others.
    const columns = 1 + 2 * (size - 1);
    const rows = marks.map(({ from, to }) =>
      Array.from({ length: columns }, (_, c) => {
        if (c === 0) return 1;
        const [own, place] = c < size ? [from, c - 1] : [to, c - size];
        return own === size - 1 ? -1 : Number(own === place);
      }),
    );
    const found = [mean, ...severity.slice(0, -1), ...merit.slice(0, -1)];
    // At the least squares the residuals are orthogonal to every column.
    for (let c = 0; c < columns; c++) {
      const product = marks.reduce((sum, { score }, i) => {
        const row = rows[i] ?? [];
        const fitted = row.reduce((total, value, k) => total + value * (found[k] ?? NaN), 0);
        return sum + (score - fitted) * (row[c] ?? NaN);
      }, 0);
      expect(product).toBeCloseTo(0, 6);
    }
  });
});
