import type { FigureSpec } from '#core/figure.ts';
import { formatShare } from '#core/format.ts';
import { numberAt } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { YOUNG_GAP } from '../age/young-gap.ts';
import { sources } from '../figures/sources.ts';
import { unitColumns } from '../figures/unit-columns.ts';
import { HEADCOUNT } from '../findings/scope-shares.ts';
import { BANDS, YOUNG } from '../findings/young.ts';
import { projectionFigures } from '../outlook/projection-figures.ts';
import { cell, figure, words } from '../sentence.ts';
import { wallBands, wallPyramid } from './ages.ts';
import { wallPostgraduates } from './education.ts';
import { hasIntake } from './walk.ts';

const SHOWN_YEARS = 5;

/** One dot a person; a named source that very few came by is the exception that the title tells of. */
const wallSources: FigureDefinition = {
  ...{ id: 'structure.wall_sources', tables: sources.tables },
  build: (answers, findings): FigureSpec => {
    const bars = sources.build(answers, findings);
    if (bars.form !== 'bars') return bars;
    return { ...bars, form: 'dots', id: 'structure.wall_sources', subtitle: '一点一人，按进入渠道' };
  },
};

/** Kind: of the units the first is named. */
const wallUnits: FigureDefinition = {
  id: 'structure.wall_units',
  tables: [YOUNG_GAP, BANDS, HEADCOUNT],
  build: (answers) => ({
    ...unitColumns(answers, {
      ...{ id: 'structure.wall_units', table: YOUNG_GAP, line: { ages: YOUNG } },
      ...{ said: `${YOUNG}占比`, base: '年龄已知人数', target: null, notes: [], speaksOf: 'highest' },
    }),
  }),
};

/** 按现有设定推算，市级30岁及以下占比五年后为6.9% */
function aheadTitle(answers: Answers, spec: FigureSpec) {
  if (spec.form !== 'lines') return spec.title;
  const date = spec.xs[spec.xs.length - 1] ?? null;
  const [first] = spec.series;
  if (!first || date === null) return spec.title;
  const where = { ...first.where, date };
  const share = numberAt(answers.table(spec.table), where, first.value);
  if (share === null) return spec.title;
  return [
    words(`按现有设定推算，${first.label}${YOUNG}占比五年后为`),
    figure(formatShare(share), cell(spec.table, where, first.value)),
  ];
}

const [young] = projectionFigures;

/** The young as they were and may become in five years. */
const wallProjection: FigureDefinition = {
  id: 'structure.wall_projection',
  tables: young?.tables ?? [],
  build: (answers, findings): FigureSpec => {
    const spec = young?.build(answers, findings);
    if (!spec) throw new Error('no projection of the young');
    const named = { ...spec, id: 'structure.wall_projection', notes: ['推算，非考核目标'] };
    if (named.form !== 'lines') return named;
    if (!hasIntake(answers)) {
      const { id, title, subtitle, notes, table, where } = named;
      return {
        ...{ id, title, subtitle, notes, table, where },
        form: 'empty',
        reason: '没有设每年补充的人数，不推算',
      };
    }
    const now = named.xs.indexOf(answers.question.asOf);
    const near = { ...named, xs: named.xs.slice(0, now + SHOWN_YEARS + 1) };
    return {
      ...near,
      title: aheadTitle(answers, near),
      subtitle: `${YOUNG}占比；色带为推算范围，非考核目标`,
    };
  },
};

export const wallFigures: readonly FigureDefinition[] = [
  ...[wallPyramid, wallBands, wallPostgraduates],
  ...[wallSources, wallUnits, wallProjection],
];
