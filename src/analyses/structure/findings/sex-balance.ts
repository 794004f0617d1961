import { formatShare, formatShareOf } from '#core/format.ts';
import { SEXES } from '#core/codes.ts';
import type { Finding } from '#core/finding.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, pointsAndPeople, told, words } from '../sentence.ts';
import { doubtOf, doubtOfGap, gravity } from './doubt.ts';
import { minBase } from './level-shares.ts';
import { HEADCOUNT, type ScopeShare, sharesOf, wholeShare } from './scope-shares.ts';
import { unlessFilteredBy } from './silence.ts';
import { threshold } from './thresholds.ts';
import { above, below, reaches } from './weight.ts';

const SEX = 'structure.sex';

interface SexShare {
  readonly sex: string;
  readonly of: ScopeShare;
}

/** 不到一成, 不到三成: the next tenth above the share; nothing where the tenth is met. */
export function underTenths(share: number): string {
  const tenths = Math.floor(share * 10 + 1e-9) + 1;
  return tenths <= 5 && share < tenths / 10 ? `不到${'一二三四五'[tenths - 1] ?? ''}成` : '';
}

const named = ({ sex, of }: SexShare) => `${of.type === '全部' ? '' : of.name}${sex}性干部`;

function lowShare(told_: SexShare, limit: number): Finding {
  const { of } = told_;
  const doubt = doubtOf(of, '性别', (share) => share < limit);
  const tenths = underTenths(of.share);
  return {
    id: 'structure.sex_balance',
    severity: gravity('medium', doubt),
    weight: below(of.share, limit),
    parts: [
      told(named(told_)),
      figure(of.n === 0 ? '没有' : `${of.n}人`, cell(SEX, of.where, 'n'), true),
      ...(of.n === 0
        ? []
        : [words('，占'), figure(formatShareOf(of.n, of.known), cell(SEX, of.where, 'share'), true)]),
      words(`${tenths && of.n > 0 ? `，${tenths}` : ''}，性别结构不够均衡${doubt}。`),
    ],
    table: SEX,
    where: of.where,
    value: of.share,
    headline: formatShare(of.share),
    evidence: [`${of.n}/${of.known}人`],
  };
}

function levelsApart(lowest: ScopeShare, highest: ScopeShare, limit: number): Finding {
  const difference = highest.share - lowest.share;
  const doubt = doubtOfGap(lowest, highest, '性别', (a, b) => reaches(b - a, limit));
  const share = cell(SEX, lowest.where, 'share');
  return {
    id: 'structure.sex_balance',
    severity: 'low',
    weight: above(difference, limit),
    parts: [
      words(`${lowest.name}女性干部占`),
      figure(formatShareOf(lowest.n, lowest.known), share),
      words(`，低于${highest.name}`),
      ...pointsAndPeople(difference, lowest.known, cell(SEX, highest.where, 'share'), share),
      words(`${doubt}。`),
    ],
    table: SEX,
    where: lowest.where,
    value: lowest.share,
    headline: formatShare(lowest.share),
    evidence: [
      `${lowest.n}/${lowest.known}人`,
      `${highest.name}${formatShare(highest.share)}（${highest.n}/${highest.known}）`,
    ],
  };
}

/** One sex is scarce, of everyone or in a level; else two levels differ in their women. */
function find(answers: Answers): Finding | null {
  const table = answers.table(SEX);
  const min = minBase(answers);
  const limit = threshold(answers, 'sex_low');
  const scarce = SEXES.flatMap((sex) => {
    const classes = [{ value: sex }];
    const scopes = [wholeShare(answers, table, classes), ...sharesOf(answers, table, classes, '层级', min)];
    return scopes.map((of): SexShare => ({ sex, of }));
  }).filter(({ of }) => of.known >= min && of.share < limit);
  const everyone = scarce.find(({ of }) => of.type === '全部');
  const [worst] = scarce.sort((a, b) => a.of.share - b.of.share);
  const said = everyone ?? worst;
  if (said) return lowShare(said, limit);
  const women = sharesOf(answers, table, [{ value: SEXES[1] }], '层级', min);
  const [lowest, highest] = [women[0], women[women.length - 1]];
  const telling = threshold(answers, 'telling_difference');
  if (!lowest || !highest || !reaches(highest.share - lowest.share, telling)) return null;
  return levelsApart(lowest, highest, telling);
}

export const sexBalance: FindingDefinition = unlessFilteredBy(['sex'], {
  id: 'structure.sex_balance',
  label: '性别结构',
  tables: [SEX, HEADCOUNT],
  find,
});
