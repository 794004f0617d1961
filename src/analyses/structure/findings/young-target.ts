import { AGE_BANDS } from '#core/age.ts';
import type { Finding } from '#core/finding.ts';
import { formatShare, formatShareOf } from '#core/format.ts';
import type { TableRow } from '#core/table.ts';
import type { DimensionId } from '../../plan/definition.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, told, words } from '../sentence.ts';
import { doubtOf, gravity } from './doubt.ts';
import { minBase } from './level-shares.ts';
import { EDUCATION, EDUCATION_DIMENSIONS, POSTGRADUATE } from './postgraduate.ts';
import { HEADCOUNT, sharesOf, wholeShare } from './scope-shares.ts';
import { unlessFilteredBy } from './silence.ts';
import { below } from './weight.ts';
import { AGE_DIMENSIONS, BANDS } from './young.ts';

/** People missing to a share: by changing who is there, and by adding to them (which moves the base). */
export function peopleToTarget(
  n: number,
  known: number,
  target: number,
): { readonly change: number; readonly add: number } {
  const missing = Number((target * known - n).toPrecision(12));
  if (missing <= 0) return { change: 0, add: 0 };
  return { change: Math.ceil(missing), add: Math.ceil(Number((missing / (1 - target)).toPrecision(12))) };
}

/** A share for which the office may set a target of its own. */
export interface TargetedShare {
  /** Finding when it is missed. */
  readonly id: string;
  readonly setting: string;
  readonly table: string;
  readonly classes: readonly TableRow[];
  readonly dimensions: readonly DimensionId[];
  readonly said: string;
  readonly field: string;
}

const bands = (count: number): readonly TableRow[] =>
  AGE_BANDS.slice(0, count).map(({ label }) => ({ band: label }));

export const TARGETED: readonly TargetedShare[] = [
  {
    id: 'structure.young_below_target',
    setting: 'structure.young_target',
    table: BANDS,
    classes: bands(1),
    dimensions: AGE_DIMENSIONS,
    said: '30岁及以下',
    field: '年龄',
  },
  {
    id: 'structure.under35_below_target',
    setting: 'structure.under35_target',
    table: BANDS,
    classes: bands(2),
    dimensions: AGE_DIMENSIONS,
    said: '35岁及以下',
    field: '年龄',
  },
  {
    id: 'structure.postgraduate_below_target',
    setting: 'structure.postgraduate_target',
    table: EDUCATION,
    classes: [{ education: POSTGRADUATE }],
    dimensions: EDUCATION_DIMENSIONS,
    said: '研究生学历',
    field: '学历',
  },
  {
    id: 'structure.fulltime_postgraduate_below_target',
    setting: 'structure.fulltime_postgraduate_target',
    table: 'structure.education_fulltime',
    classes: [{ education: POSTGRADUATE }],
    dimensions: EDUCATION_DIMENSIONS,
    said: '全日制研究生学历',
    field: '全日制学历',
  },
];

/** The office's target; null while it has set none. */
export function targetOf(answers: Answers, setting: string): number | null {
  const target = answers.setting(setting);
  return typeof target === 'number' && target > 0 && target < 1 ? target : null;
}

/** Said of the level furthest below the office's own target, or of the whole when there are no levels. */
function belowTarget({
  id,
  setting,
  table,
  classes,
  dimensions,
  said,
  field,
}: TargetedShare): FindingDefinition {
  const find = (answers: Answers): Finding | null => {
    const target = targetOf(answers, setting);
    if (target === null) return null;
    const min = minBase(answers);
    const found = answers.table(table);
    const lowest = sharesOf(answers, found, classes, '层级', min)[0] ?? wholeShare(answers, found, classes);
    const { n, known, share, name } = lowest;
    if (known < min || share >= target) return null;
    const { change, add } = peopleToTarget(n, known, target);
    const doubt = doubtOf(lowest, field, (value) => value < target);
    return {
      id,
      severity: gravity('high', doubt),
      weight: below(share, target),
      parts: [
        told(`${name === '全部' ? '' : name}${said}`),
        words('占'),
        figure(formatShareOf(n, known), cell(table, lowest.where, 'share'), true),
        words(`，低于目标${formatShare(target)}，总人数不变需调整`),
        figure(`${change}人`, cell(table, lowest.where, 'n')),
        words('，净增需'),
        figure(`${add}人`, cell(table, lowest.where, 'n')),
        words(`${doubt}。`),
      ],
      table,
      where: lowest.where,
      value: share,
      headline: formatShare(share),
      evidence: [`${n}/${known}人`, `目标${formatShare(target)}`],
    };
  };
  return unlessFilteredBy(dimensions, {
    ...{ id, label: `${said}占比低于目标`, tables: [table, HEADCOUNT], find },
  });
}

export const belowTargets: readonly FindingDefinition[] = TARGETED.map(belowTarget);
