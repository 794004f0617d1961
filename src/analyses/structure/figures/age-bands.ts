import { AGE_BANDS } from '#core/age.ts';
import type { FigureSpec } from '#core/figure.ts';
import { formatShare } from '#core/format.ts';
import type { FindingPart } from '#core/finding.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { levelShares, minBase } from '../findings/level-shares.ts';
import { hasOwnBands, OWN_BANDS, ownBandsNote, ownBandsOf } from '../age/own-bands.ts';
import { YOUNG_GAP } from '../age/young-gap.ts';
import { cell, figure, told, words } from '../sentence.ts';
import { levelBands } from './level-bands.ts';
import { scopeRows, unknownNote } from './notes.ts';
import { unitColumns } from './unit-columns.ts';

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

/** Share of the young by unit, also where nobody is; null when there is nothing to compare. */
function byUnit(answers: Answers): FigureSpec | null {
  const columns = unitColumns(answers, {
    id: 'structure.young_units',
    table: YOUNG_GAP,
    line: { ages: YOUNG },
    said: `${YOUNG}占比`,
    base: '年龄已知人数',
    target: null,
    notes: [],
    speaksOf: 'lowest',
  });
  return columns.form === 'empty' ? null : columns;
}

/** The office's own bands; of the youngest the title speaks only where they are the young. */
function inOwnBands(answers: Answers, toldRow: string | null): FigureSpec {
  const segments = ownBandsOf(answers).map(({ label }) => label);
  const isYoungFirst = segments[0] === YOUNG;
  return levelBands(answers, {
    ...{ id: 'structure.age_bands', table: OWN_BANDS, column: 'band', segments, label: '年龄' },
    title: isYoungFirst ? titleOf(answers) : [words('各年龄段构成')],
    toldRow: isYoungFirst ? toldRow : null,
    notes: ownBandsNote(answers),
  });
}

export const ageBands: FigureDefinition = {
  id: 'structure.age_bands',
  tables: [TABLE, OWN_BANDS, YOUNG_GAP, 'structure.headcount'],
  build: (answers): FigureSpec => {
    const { type, rows } = scopeRows(answers);
    const shares = levelShares(answers.table(TABLE), { band: YOUNG }, minBase(answers));
    const apart = shares.length > 1 && (shares[0]?.share ?? 0) < (shares[shares.length - 1]?.share ?? 0);
    const columns = byUnit(answers);
    const toldRow = apart ? (shares[0]?.name ?? null) : null;
    const companion = columns ? { companion: columns } : {};
    if (hasOwnBands(answers)) return { ...inOwnBands(answers, toldRow), ...companion };
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
      toldRow,
      ...companion,
    };
  },
};
