import type { Finding } from '#core/finding.ts';
import { formatShare, formatShareOf } from '#core/format.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, told, words } from '../../structure/sentence.ts';
import { minBase } from '../settings.ts';
import { CAPS } from '../tables/caps.ts';
import { OVER_CAP } from './ids.ts';

/** Half a person cannot be 优秀: a cap is broken beyond the next whole one. */
const isBeyond = (row: TableRow, cap: 'cap' | 'most'): boolean =>
  Number(row['n']) > Math.ceil(Number(row['people']) * Number(row[cap]) - 1e-9);

/** Units of the newest year with more 优秀 than is usual, the highest share first. */
export function unitsOver(answers: Answers): readonly TableRow[] {
  const { rows } = answers.table(CAPS);
  const newest = rows.reduce((year, row) => Math.max(year, Number(row['year'])), 0);
  return rows
    .filter((row) => row['year'] === newest && Number(row['people']) >= minBase(answers))
    .filter((row) => isBeyond(row, 'cap'))
    .sort((a, b) => Number(b['share']) - Number(a['share']));
}

function find(answers: Answers): Finding | null {
  const over = unitsOver(answers);
  const [first] = over;
  if (!first) return null;
  const where = { year: first['year'] ?? null, unit: first['unit'] ?? null };
  const isFar = isBeyond(first, 'most');
  const limit = Number(first[isFar ? 'most' : 'cap']);
  return {
    ...{ id: OVER_CAP, severity: isFar ? 'high' : 'medium', table: CAPS, where },
    weight: Math.min(1, Number(first['share']) - limit),
    value: Number(first['share']),
    parts: [
      told(String(first['unit'])),
      words(`${String(first['year'])}年年度考核优秀占`),
      figure(formatShareOf(Number(first['n']), Number(first['people'])), cell(CAPS, where, 'share'), true),
      words(`，超过${formatShare(limit)}${isFar ? '' : '，请核对是否经批准'}`),
      words(
        over.length > 1 ? `；另有${over.length - 1}个单位高于${formatShare(Number(first['cap']))}。` : '。',
      ),
    ],
    headline: formatShare(Number(first['share'])),
    evidence: [`优秀${String(first['n'])}人，参加考核${String(first['people'])}人`],
  };
}

/** A unit with more 优秀 than the rule lets it have. */
export const overCapFinding: FindingDefinition = {
  ...{ id: OVER_CAP, label: '年度考核优秀超过比例的单位', tables: [CAPS], find },
};
