import type { CompareAnswer, CompareRow, CompareValue } from '#app/api.ts';
import { formatCount, formatOneDecimal, formatPoints, formatShare } from '#core/format.ts';

const SMALL_FRACTION = 30;

/** 9.3%, 38.2岁; 少于最少人数的不作比较。 */
export function valueText(
  { value, isSmall }: CompareValue,
  { format, unit }: Pick<CompareRow, 'format' | 'unit'>,
  minBase: number,
): string {
  if (isSmall) return `—（不足${minBase}人）`;
  if (value === null) return '—';
  return format === 'share' ? formatShare(value) : `${formatOneDecimal(value)}${unit}`;
}

/** 11/118; the base of a mean alone; nothing for a target. */
export function baseText({ n, known }: CompareValue, format: CompareRow['format']): string {
  if (n === null || known === null) return '';
  return format === 'share' ? `${formatCount(n)}/${formatCount(known)}` : `${formatCount(known)}人`;
}

function signed(difference: number, text: string): string {
  const isNothing = Number(text) === 0;
  if (isNothing) return text;
  return `${difference > 0 ? '+' : '−'}${text}`;
}

/** +10.5, −2.1; the unit stands in the heading. */
export function differenceText({ difference, format }: Pick<CompareRow, 'difference' | 'format'>): string {
  if (difference === null) return '—';
  const size = Math.abs(difference);
  return signed(difference, format === 'share' ? formatPoints(difference) : formatOneDecimal(size));
}

/** 多12人, 少12人: what a would have to give or gain to have the share of b. */
export function peopleText(people: number | null): string {
  if (people === null) return '';
  if (people === 0) return '不到1人';
  return `${people > 0 ? '多' : '少'}${formatCount(Math.abs(people))}人`;
}

/** A share in a sentence: with its fraction where the base is small. */
function saidValue({ value, n, known }: CompareValue): string {
  const isFew = n !== null && known !== null && known < SMALL_FRACTION;
  return isFew ? `${formatShare(value)}（${n}/${known}）` : formatShare(value);
}

export interface Difference {
  readonly row: CompareRow;
  readonly title: string;
  readonly text: string;
}

/** The largest differences of shares that are at least one person, said in a sentence each. */
export function largestDifferences(
  { sections, a, b }: Pick<CompareAnswer, 'sections' | 'a' | 'b'>,
  most: number,
): readonly Difference[] {
  const rows = sections.flatMap(({ title, rows: own }) => own.map((row) => ({ title, row })));
  return rows
    .filter(({ row }) => row.format === 'share' && row.difference !== null && (row.people ?? 0) !== 0)
    .sort((x, y) => Math.abs(y.row.difference ?? 0) - Math.abs(x.row.difference ?? 0))
    .slice(0, most)
    .map(({ title, row }) => {
      const difference = row.difference ?? 0;
      const how = `${difference > 0 ? '高' : '低'}${formatPoints(difference)}个百分点`;
      const sides = `${a.label}${saidValue(row.a)}，${b.label}${saidValue(row.b)}`;
      const people = `相当于${a.label}${peopleText(row.people)}`;
      return { row, title, text: `${row.label}：${sides}，${how}，${people}` };
    });
}

/** The whole comparison as lines to paste into a spreadsheet. */
export function compareLines({ sections, a, b, minBase }: CompareAnswer): readonly (readonly string[])[] {
  const headings = ['项目', '类别', a.label, '人数', b.label, '人数', '相差', '相当于'];
  const lines = sections.flatMap(({ title, rows }) =>
    rows.map((row) => [
      title,
      row.label,
      valueText(row.a, row, minBase),
      baseText(row.a, row.format),
      valueText(row.b, row, minBase),
      baseText(row.b, row.format),
      `${differenceText(row)}${row.difference === null ? '' : row.unit}`,
      peopleText(row.people),
    ]),
  );
  return [headings, ...lines];
}
