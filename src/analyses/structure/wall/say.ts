import type { Finding, FindingPart } from '#core/finding.ts';
import { findingText } from '#core/finding.ts';
import { formatCount, formatOneDecimal, formatShareOf } from '#core/format.ts';
import type { Saying, SayingNumber } from '#core/saying.ts';
import { findRow, numberAt, type TableRow } from '#core/table.ts';
import type { Answers, WallPageDefinition } from '../../analysis.ts';
import { levelShares, minBase } from '../findings/level-shares.ts';
import { EDUCATION, POSTGRADUATE } from '../findings/postgraduate.ts';
import { HEADCOUNT } from '../findings/scope-shares.ts';
import { BANDS, YOUNG } from '../findings/young.ts';
import { cell, figure, told, whole, words } from '../sentence.ts';
import { seen } from './ages.ts';

export const YOUNG_LOW = 'structure.young_share_low';
export const POSTGRADUATE_LOW = 'structure.postgraduate_low';
const AGE = 'structure.age';
const SEX = 'structure.sex';

interface Topic {
  readonly finding: string;
  readonly table: string;
  readonly classOf: TableRow;
  /** 年轻干部, as the headline has it, and 30岁及以下, as the evidence has it. */
  readonly who: string;
  readonly said: string;
}

const TOPICS: readonly Topic[] = [
  { finding: YOUNG_LOW, table: BANDS, classOf: { band: YOUNG }, who: '年轻干部', said: YOUNG },
  {
    ...{ finding: POSTGRADUATE_LOW, table: EDUCATION, classOf: { education: POSTGRADUATE } },
    ...{ who: '研究生学历干部', said: '研究生学历' },
  },
];

/** 市级年轻干部偏少; 占比较低 where the finding does not call it few. */
function clause({ who }: Topic, finding: Finding): readonly FindingPart[] {
  const scope = String(finding.where['scope']);
  const far = findingText(finding).includes('偏少');
  return [words(scope === '全部' ? '全市' : scope), told(who), words(far ? '偏少' : '占比较低')];
}

const between = (clauses: readonly (readonly FindingPart[])[], sign: string): readonly FindingPart[] =>
  clauses.flatMap((parts, place) => [...(place > 0 ? [words(sign)] : []), ...parts]);

function shareAt(answers: Answers, { table, classOf }: Topic, scope: TableRow, isTold: boolean) {
  const where = { ...scope, ...classOf };
  const row = findRow(answers.table(table), where);
  const [n, known] = [row?.['n'], row?.['known']];
  if (typeof n !== 'number' || typeof known !== 'number') return null;
  return figure(formatShareOf(n, known), cell(table, where, 'share'), isTold);
}

/** 30岁及以下市级占9.3%、县级占19.8%; of the whole where levels are not compared. */
function evidence(answers: Answers, topic: Topic, finding: Finding | undefined): readonly FindingPart[] {
  const levels = levelShares(answers.table(topic.table), topic.classOf, minBase(answers));
  const [low, high] = [levels[0], levels[levels.length - 1]];
  if (low && high && low !== high) {
    const [first, second] = [low, high].map(({ name }) =>
      shareAt(answers, topic, { scope_type: '层级', scope: name }, finding?.where['scope'] === name),
    );
    if (!first || !second) return [];
    return [words(`${topic.said}${low.name}占`), first, words(`、${high.name}占`), second];
  }
  const all = shareAt(answers, topic, whole(), finding !== undefined);
  return all ? [words(`${topic.said}占`), all] : [];
}

function numbersOf(answers: Answers): readonly SayingNumber[] {
  const headcount = seen(answers, HEADCOUNT, whole());
  const mean = numberAt(answers.table(AGE), whole(), 'mean');
  const women = numberAt(answers.table(SEX), whole({ value: '女' }), 'share');
  return [
    {
      ...{ label: '在职干部', unit: '人', cell: cell(HEADCOUNT, whole(), 'n') },
      value: headcount === null ? null : formatCount(headcount),
    },
    {
      ...{ label: '平均年龄', unit: '岁', cell: cell(AGE, whole(), 'mean') },
      value: mean === null ? null : formatOneDecimal(mean),
    },
    {
      ...{ label: '女性占比', unit: '%', cell: cell(SEX, whole({ value: '女' }), 'share') },
      value: women === null ? null : formatOneDecimal(women * 100),
    },
  ];
}

function headcountPart(answers: Answers): readonly FindingPart[] {
  const n = seen(answers, HEADCOUNT, whole());
  return n === null ? [] : [words('在职干部'), figure(`${formatCount(n)}人`, cell(HEADCOUNT, whole(), 'n'))];
}

/** 市级年轻干部偏少，县级研究生学历干部偏少; neutral where nothing is found. */
function say(answers: Answers, findings: readonly Finding[]): Saying {
  const found = TOPICS.map((topic) => ({
    topic,
    finding: findings.find(({ id }) => id === topic.finding),
  }));
  const clauses = found.flatMap(({ topic, finding }) => (finding ? [clause(topic, finding)] : []));
  const shown = clauses.length > 0 ? found.filter(({ finding }) => finding) : found;
  const proofs = shown
    .map(({ topic, finding }) => evidence(answers, topic, finding))
    .filter(({ length }) => length > 0);
  const count = headcountPart(answers);
  return {
    headline: clauses.length > 0 ? between(clauses, '，') : [words('干部队伍结构')],
    lead: [
      ...(count.length > 0 ? [...count, words('。')] : []),
      ...(proofs.length > 0 ? [...between(proofs, '；'), words('。')] : []),
    ],
    numbers: numbersOf(answers),
  };
}

export const wallPages: readonly WallPageDefinition[] = [
  {
    ...{ id: 'structure', title: '队伍结构', headline: YOUNG_LOW },
    findings: [YOUNG_LOW, POSTGRADUATE_LOW, 'structure.age_shape'],
    tables: [BANDS, EDUCATION, HEADCOUNT, AGE, SEX],
    figures: [
      ...['structure.wall_pyramid', 'structure.wall_bands', 'structure.wall_postgraduates'],
      ...['structure.wall_sources', 'structure.wall_units', 'structure.wall_projection'],
    ],
    say,
  },
];
