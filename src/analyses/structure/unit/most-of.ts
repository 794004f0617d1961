import { formatShareOf } from '#core/format.ts';
import type { FindingPart } from '#core/finding.ts';
import type { TableRow } from '#core/table.ts';
import type { UnitAnswers } from '../../analysis.ts';
import { minBase } from '../findings/level-shares.ts';
import { cell, figure, scopeRow, words } from '../sentence.ts';

/** Classes of one dimension in one unit. */
export interface UnitClasses {
  readonly table: string;
  readonly column: string;
  /** 最高学历 */
  readonly label: string;
}

export function classRows(answers: UnitAnswers, { table }: UnitClasses): readonly TableRow[] {
  const { name } = answers.unit;
  return answers
    .table(table)
    .rows.filter((row) => row['scope_type'] === '单位' && row['scope'] === name && Number(row['n']) > 0);
}

/** `31–35岁` is spoken 31至35岁. */
const spoken = (name: string) => name.replace('–', '至');

/** More classes than that share the first place: none is named. */
const MOST_NAMED = 2;
/** Han characters of their names that a title has room for. */
const LONG = 10;

const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 1 : 0.6), 0);

/** 大学本科最多，26人，占83.9%; on a base too small the label alone. */
export function sayMost(answers: UnitAnswers, classes: UnitClasses): readonly FindingPart[] {
  const { table, column, label } = classes;
  const rows = classRows(answers, classes);
  const known = Number(rows[0]?.['known'] ?? 0);
  const most = Math.max(0, ...rows.map((row) => Number(row['n'])));
  const first = rows.filter((row) => Number(row['n']) === most);
  if (known < minBase(answers) || first.length > MOST_NAMED) return [words(label)];
  const ref = (row: TableRow, measure: string) =>
    cell(table, scopeRow('单位', answers.unit.name, { [column]: row[column] ?? null }), measure);
  const [only] = first;
  if (!only) return [words(label)];
  const named = first.map((row) => spoken(String(row[column]))).join('、');
  if (first.length > 1) {
    const names = widthOf(named) > LONG ? `${first.length}类` : named;
    return [words(`${label}：${names}并列最多，各`), figure(`${most}人`, ref(only, 'n'))];
  }
  if (most === known) return [words(`${label}均为${named}，`), figure(`${most}人`, ref(only, 'n'))];
  return [
    words(`${label}：${named}最多，`),
    figure(`${most}人`, ref(only, 'n')),
    words('，占'),
    figure(formatShareOf(most, known), ref(only, 'share')),
  ];
}
