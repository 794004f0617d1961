import type { FigureFrame, FigureSpec, PostsRow } from '#core/figure.ts';
import { countAt } from '#core/table.ts';
import type { ChosenUnit, UnitAnswers, UnitFigureDefinition, UnitNumber } from '../../analysis.ts';
import { HEADCOUNT } from '../class-gap.ts';
import { cell, unit, words } from '../sentence.ts';
import { ESTABLISHMENT_TABLES, readEstablishment } from './establishment.ts';
import { VACANCIES } from './establishment-finding.ts';
import { ESTABLISHMENT } from './establishment-table.ts';

const ID = 'structure.unit_posts';

/** Why there is nothing to hold people against, and the way out. */
export function whyNothing({ posts }: ChosenUnit): string | null {
  if (posts === 'none')
    return '还没有单位基本表。到“数据导入”导入一份（列出单位名称、核定编制、领导职数），这里就对照空编和超编。';
  if (posts === null) {
    return '单位基本表里没有这个单位：在表里补上后重新导入，或到“单位名称”确认它是哪个单位，就能对照空编和超编。';
  }
  const isBlank = Object.values(posts).every((value) => value === null);
  return isBlank
    ? '单位基本表没有填这个单位的核定编制和领导职数，补填后重新导入，就能对照空编和超编。'
    : null;
}

function build(
  answers: UnitAnswers,
  findings: Parameters<UnitFigureDefinition['build']>[1],
): FigureSpec | null {
  const { name } = answers.unit;
  const read = readEstablishment(answers);
  if (!read) return null;
  const finding = findings.find(({ id }) => id === VACANCIES);
  const frame: FigureFrame = {
    id: ID,
    title: finding?.parts ?? [words('编制和领导职务')],
    subtitle: '一格一名，空心为空缺；核定数以单位基本表为准',
    notes: [],
    table: ESTABLISHMENT,
    where: unit(name),
  };
  const lines = [
    ...(read.kinds.length > 0 ? read.kinds : [read.total]),
    ...(read.leaders ? [read.leaders] : []),
  ];
  const rows = lines.map(({ label, established, filled, cell: ref }): PostsRow => ({
    ...{ label, established, filled },
    cell: ref,
  }));
  return { ...frame, form: 'posts', notes: read.notes, rows };
}

export const posts: UnitFigureDefinition = { id: ID, tables: ESTABLISHMENT_TABLES, build };

/** 在职, 核定, 实有, 空编 or 超编. */
export function readNumbers(answers: UnitAnswers): readonly UnitNumber[] {
  const { name } = answers.unit;
  const headcount: UnitNumber = {
    label: '在职人数',
    value: countAt(answers.table(HEADCOUNT), unit(name)),
    ...{ unit: '人', cell: cell(HEADCOUNT, unit(name), 'n'), told: false },
  };
  const read = readEstablishment(answers);
  if (read === null) return [headcount];
  if (read.total.established === null) return [headcount];
  const { established, filled } = read.total;
  const vacant = established - filled;
  const isCertain = read.unknown === 0;
  return [
    headcount,
    { label: '核定编制', value: established, unit: '名', cell: null, told: false },
    { label: '实有在编', value: filled, unit: '人', cell: read.total.cell, told: false },
    vacant < 0
      ? { label: isCertain ? '超编' : '至少超编', value: -vacant, unit: '名', cell: null, told: true }
      : { label: '空编', value: isCertain ? vacant : null, unit: '名', cell: null, told: false },
  ];
}
