import { AGE_BANDS } from '#core/age.ts';
import type { ColumnsFigure, FigureSpec } from '#core/figure.ts';
import { formatShare } from '#core/format.ts';
import type { FindingPart } from '#core/finding.ts';
import { numberAt } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { levelShares, minBase } from '../findings/level-shares.ts';
import { cell, figure, level, told, whole, words } from '../sentence.ts';
import { levelsPresent, scopeRows, unknownNote } from './notes.ts';

const TABLE = 'structure.age_bands';
const YOUNG = AGE_BANDS[0]?.label ?? '';

function titleOf(answers: Answers): readonly FindingPart[] {
  const shares = levelShares(answers.table(TABLE), { band: YOUNG }, minBase(answers));
  const lowest = shares[0];
  const highest = shares[shares.length - 1];
  if (!lowest || !highest || lowest.share >= highest.share) return [words('各年龄段构成')];
  const low = cell(TABLE, lowest.where, 'share');
  if (lowest.share < highest.share / 2) {
    return [told(`${lowest.name}${YOUNG}`), figure('占比', low), words(`不到${highest.name}一半`)];
  }
  return [
    words(`${YOUNG}占比${lowest.name}`),
    figure(formatShare(lowest.share), low),
    words(`，${highest.name}`),
    figure(formatShare(highest.share), cell(TABLE, highest.where, 'share')),
  ];
}

/** Share of the young by unit, against the mean of the level most units belong to. */
function unitColumns(answers: Answers): ColumnsFigure | undefined {
  const units = answers.table(TABLE).rows.filter((row) => row['scope_type'] === '单位');
  const names = new Set(units.map((row) => row['scope']));
  if (names.size < 2) return undefined;
  const county = levelsPresent(answers).includes('县级');
  const where = county ? level('县级', { band: YOUNG }) : whole({ band: YOUNG });
  const mean = numberAt(answers.table(TABLE), where, 'share');
  return {
    form: 'columns',
    id: 'structure.young_by_unit',
    title: [words(`各单位${YOUNG}占比`)],
    subtitle: `各单位${YOUNG}占比，%；虚线为${county ? '县级' : '全部'}平均`,
    notes: [],
    table: TABLE,
    where: { scope_type: '单位', band: YOUNG },
    category: 'scope',
    value: 'share',
    count: 'n',
    base: 'known',
    reference:
      mean === null ? null : { cell: cell(TABLE, where, 'share'), label: county ? '县级平均' : '平均' },
    told: [],
  };
}

export const ageBands: FigureDefinition = {
  id: 'structure.age_bands',
  tables: [TABLE, 'structure.headcount'],
  build: (answers): FigureSpec => {
    const { type, rows } = scopeRows(answers);
    const shares = levelShares(answers.table(TABLE), { band: YOUNG }, minBase(answers));
    const apart = shares.length > 1 && (shares[0]?.share ?? 0) < (shares[shares.length - 1]?.share ?? 0);
    const columns = unitColumns(answers);
    return {
      form: 'bands',
      id: 'structure.age_bands',
      title: titleOf(answers),
      subtitle: '各年龄段占本级人数，%；点任一格看名单',
      notes: unknownNote(answers, TABLE, '年龄'),
      table: TABLE,
      where: { scope_type: type },
      row: 'scope',
      rows,
      segment: 'band',
      segments: AGE_BANDS.map(({ label }) => label),
      value: 'n',
      share: 'share',
      base: 'known',
      toldSegment: YOUNG,
      toldRow: apart ? (shares[0]?.name ?? null) : null,
      ...(columns ? { companion: columns } : {}),
    };
  },
};
