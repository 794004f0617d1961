import type { FigureSpec, LinesFigure, MatrixFigure, SheetColumn, ValueFormat } from '#core/figure.ts';
import { formatMonth, monthOfIsoDate } from '#core/month.ts';
import { numberAt } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { minBase } from '../findings/level-shares.ts';
import { levelsPresent } from '../figures/notes.ts';
import { level, whole, words } from '../sentence.ts';
import { unitsDifferNote } from '../trend/dates.ts';
import { trendTable } from '../trend/table.ts';
import { dateAfter, FORECAST_YEARS } from './forecast.ts';
import { nothingProjected, projectionFrame, since } from './figure-frame.ts';
import { projectionTable } from './projection.ts';
import { projectionFlowTable } from './projection-flow.ts';
import { projectionYoungTable } from './projection-young.ts';
import { PROJECTED_BANDS } from './read-course.ts';
import { HEADCOUNT } from './stock.ts';

const YOUNG = projectionYoungTable.id;

interface Fan {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly value: string;
  readonly base: string;
  readonly format: ValueFormat;
  /** Setting with a share to be reached. */
  readonly target?: string;
}

function scopesOf(answers: Answers, base: string) {
  const levels = levelsPresent(answers).map((name) => ({ label: name, where: level(name) }));
  const all = { label: '全部', where: whole() };
  const now = { date: answers.question.asOf };
  return (levels.length > 1 ? levels : [all]).filter(({ where }) => {
    return (numberAt(answers.table(YOUNG), { ...where, ...now }, base) ?? 0) >= minBase(answers);
  });
}

function fan({ id, title, subtitle, value, base, format, target }: Fan): FigureDefinition {
  return {
    id,
    tables: [YOUNG, trendTable.id, HEADCOUNT],
    build: (answers): FigureSpec => {
      const frame = projectionFrame(answers, {
        ...{ id, title, table: YOUNG, where: {} },
        subtitle: `各层级，${subtitle}；${since(answers)}为推算`,
      });
      const empty = nothingProjected(answers, frame);
      if (empty) return empty;
      const { asOf } = answers.question;
      const ahead = FORECAST_YEARS.map((year) => dateAfter(asOf, year));
      const wanted = target === undefined ? null : answers.setting(target);
      const lines: LinesFigure = {
        ...frame,
        notes: [...frame.notes, ...unitsDifferNote(answers)],
        ...{ form: 'lines', x: 'date', xs: [...answers.earlier.map((past) => past.asOf), ...ahead], format },
        series: scopesOf(answers, base).map(({ label, where }) => ({
          ...{ label, where, value, told: false },
          range: { low: `${value}_low`, high: `${value}_high` },
        })),
        estimatedFrom: ahead[1] ?? null,
        reference: typeof wanted === 'number' ? { value: wanted, label: '目标' } : null,
      };
      return lines;
    },
  };
}

const structureAhead: FigureDefinition = {
  id: 'structure.projection_bands',
  tables: [projectionTable.id, HEADCOUNT],
  build: (answers): FigureSpec => {
    const frame = projectionFrame(answers, {
      ...{ id: 'structure.projection_bands', title: '今后十年年龄结构推算' },
      ...{ table: projectionTable.id, where: whole() },
      subtitle: `各年龄段占年龄可推算人数，%；列为${since(answers)}的年数，0为现有`,
    });
    const empty = nothingProjected(answers, frame);
    if (empty) return empty;
    const { rows } = answers.table(projectionTable.id);
    const isAny = (band: string) => rows.some((row) => row['band'] === band && Number(row['n']) > 0);
    const bands = PROJECTED_BANDS.filter((band, place) => place < PROJECTED_BANDS.length - 1 || isAny(band));
    const shares: MatrixFigure = {
      ...frame,
      ...{ form: 'matrix', row: 'band', column: 'year', columns: FORECAST_YEARS, wide: true },
      ...{ rows: PROJECTED_BANDS.slice(0, -1), value: 'share', format: 'share' },
      ...{ base: 'known', minBase: minBase(answers), totals: false },
    };
    const persons: MatrixFigure = {
      ...shares,
      ...{ id: 'structure.projection_persons', title: [words('推算人数')], notes: [] },
      subtitle: '人；期望值，设了减员占比时可有小数',
      ...{ rows: bands, value: 'n', format: 'count', base: null, minBase: 0 },
    };
    return { ...shares, companion: persons };
  },
};

const FLOWS = [
  ['before', '年初'],
  ['retirements', '到龄退休'],
  ['exits', '其他减员'],
  ['intake', '补充'],
  ['n', '期末'],
  ['low', '期末下限'],
  ['high', '期末上限'],
] as const;

const flow: FigureDefinition = {
  id: 'structure.projection_flow',
  tables: [projectionFlowTable.id, HEADCOUNT],
  build: (answers): FigureSpec => {
    const frame = projectionFrame(answers, {
      ...{ id: 'structure.projection_flow', title: '今后十年人数推算' },
      ...{
        subtitle: '人；年初−到龄退休−其他减员＋补充＝期末',
        table: projectionFlowTable.id,
        where: whole(),
      },
    });
    const empty = nothingProjected(answers, frame);
    if (empty) return empty;
    const month = (year: number) => formatMonth(monthOfIsoDate(dateAfter(answers.question.asOf, year)));
    return {
      ...{ ...frame, form: 'sheet' },
      rows: FORECAST_YEARS.slice(1).map((year) => ({
        group: '',
        label: `至${month(year)}`,
        where: { year },
      })),
      columns: FLOWS.map(([measure, label]): SheetColumn => ({
        group: '',
        label,
        where: {},
        measure,
        format: 'count',
      })),
    };
  },
};

export const projectionFigures: readonly FigureDefinition[] = [
  fan({
    ...{
      id: 'structure.projection_young',
      title: '30岁及以下占比推算',
      value: 'young_share',
      format: 'share',
    },
    ...{ subtitle: '占年龄已知人数，%', base: 'age_known', target: 'structure.young_target' },
  }),
  fan({
    ...{ id: 'structure.projection_mean_age', title: '平均年龄推算', value: 'mean_age', format: 'years' },
    ...{ subtitle: '岁', base: 'age_known' },
  }),
  structureAhead,
  flow,
  fan({
    ...{ id: 'structure.projection_postgraduate', title: '研究生学历占比推算', value: 'postgraduate_share' },
    ...{ format: 'share', subtitle: '占最高学历已填人数，%，不计在职提升', base: 'education_known' },
  }),
];
