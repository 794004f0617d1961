import type { DivergingFigure } from '#core/figure.ts';
import { formatCount, formatShare, formatShareCell } from '#core/format.ts';
import type { StatTable, TableRow } from '#core/table.ts';

import { baseOf, drawnRows, rowsWith } from '../figure-rows.ts';
import type { Mark } from '../mark.ts';
import { drillOfRow } from '../ranking/objects.ts';
import { measured } from '../ranking/rank-words.ts';
import { shortNames } from '../short-names.ts';

export interface DivergingSegment extends Mark {
  /** Place among all marks. */
  readonly index: number;
  readonly text: string;
  /** Class of its colour. */
  readonly shade: string;
  readonly share: number;
}

export interface DivergingLine {
  readonly label: string;
  readonly name: string;
  readonly told: boolean;
  /** From the left: the worst first. */
  readonly segments: readonly DivergingSegment[];
  /** Where the bar begins, the left end of the figure being 0 and its right end 1. */
  readonly start: number;
  /** Valid votes, and 无效2 where any abstained. */
  readonly votes: string;
  readonly abstained: string;
  /** Said instead of a bar. */
  readonly hidden: string | null;
}

export interface DivergingShape {
  readonly lines: readonly DivergingLine[];
  /** Place of the middle, and what one whole bar takes. */
  readonly middle: number;
  readonly scale: number;
  /** Grades from the left, for the key. */
  readonly grades: readonly { readonly label: string; readonly shade: string }[];
  readonly marks: readonly DivergingSegment[];
}

interface Part {
  readonly row: TableRow;
  readonly share: number;
  readonly grade: number;
}

export function toDiverging(spec: DivergingFigure, table: StatTable): DivergingShape {
  const drawn = drawnRows(spec, table);
  const fromLeft = spec.grades.map((_, grade) => grade).reverse();
  const isNegative = (grade: number) => spec.grades[grade]?.side === 'negative';
  const parts = spec.rows.map((name) => {
    const rows = rowsWith(drawn, spec.row, name);
    const known = fromLeft.flatMap((grade): readonly Part[] => {
      const row = rows.find((each) => each[spec.grade] === spec.grades[grade]?.label);
      const share = measured(row, spec.share);
      return row && share !== null ? [{ row, share, grade }] : [];
    });
    const left = known.reduce((sum, { share, grade }) => sum + (isNegative(grade) ? share : 0), 0);
    const right = known.reduce((sum, { share, grade }) => sum + (isNegative(grade) ? 0 : share), 0);
    return { name, rows, known, left, right };
  });
  const [widestLeft, widestRight] = [
    Math.max(0, ...parts.map(({ left }) => left)),
    Math.max(0, ...parts.map(({ right }) => right)),
  ];
  const scale = 1 / (widestLeft + widestRight || 1);
  const marks: DivergingSegment[] = [];
  const short = shortNames(parts.map(({ name }) => name));
  const lines = parts.map(({ name, rows, known, left }, place): DivergingLine => {
    const segments = known
      .filter(({ share }) => share > 0)
      .map(({ row, share, grade }, column): DivergingSegment => {
        const label = spec.grades[grade]?.label ?? '';
        const votes = measured(row, spec.value);
        const segment = {
          ...{ row: place, column, index: marks.length, share },
          label: `${name} ${label}`,
          details: [formatShare(share), ...(votes === null ? [] : [`${formatCount(votes)}票`])],
          drill: votes === 0 ? null : drillOfRow(table, row, spec.value),
          text: formatShareCell(share),
          shade: shadeOf(spec, grade),
        };
        marks.push(segment);
        return segment;
      });
    const abstained = spec.abstained === null ? 0 : baseOf(rows, spec.abstained);
    return {
      ...{ label: name, name: short(name), told: spec.told.includes(name), segments },
      start: (widestLeft - left) * scale,
      votes: known.length > 0 ? formatCount(baseOf(rows, spec.base)) : '—',
      abstained: abstained > 0 ? `无效${formatCount(abstained)}` : '',
      hidden: known.length > 0 ? null : rows.length > 0 ? spec.hidden : '缺',
    };
  });
  return {
    ...{ lines, marks, scale, middle: widestLeft * scale },
    grades: fromLeft.map((grade) => ({
      label: spec.grades[grade]?.label ?? '',
      shade: shadeOf(spec, grade),
    })),
  };
}

/** Away from the middle the colours grow stronger: `plus1` stands beside it to the right, `minus1` to the left. */
function shadeOf({ grades }: DivergingFigure, grade: number): string {
  const side = grades[grade]?.side ?? 'positive';
  const same = grades.flatMap((each, place) => (each.side === side ? [place] : []));
  const outwards = side === 'positive' ? same.length - same.indexOf(grade) : same.indexOf(grade) + 1;
  return `${side === 'positive' ? 'plus' : 'minus'}${Math.min(3, outwards)}`;
}
