import { formatDateLong, type IsoDate } from '#core/month.ts';
import { formatPoints, formatShareOf } from '#core/format.ts';
import type { Finding, FindingPart } from '#core/finding.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, pointsAndPeople, scopeRow, told, words } from '../sentence.ts';
import { minBase } from './level-shares.ts';
import { threshold } from './thresholds.ts';
import { above, reaches } from './weight.ts';

const TREND = 'structure.trend';

/** Shares of which more is better, in the words of the office. */
const WATCHED = [
  { said: '30岁及以下', count: 'young', base: 'young_known', share: 'young_share' },
  { said: '35岁及以下', count: 'under35', base: 'under35_known', share: 'under35_share' },
  {
    said: '研究生学历',
    count: 'postgraduate',
    base: 'postgraduate_known',
    share: 'postgraduate_share',
  },
] as const;

interface Change {
  readonly said: string;
  readonly where: TableRow;
  readonly before: { readonly n: number; readonly known: number };
  readonly now: { readonly n: number; readonly known: number };
  readonly measure: string;
  readonly difference: number;
}

interface Comparison {
  readonly date: IsoDate;
  readonly changes: readonly Change[];
  /** Whether the same units had people at both dates. */
  readonly sameUnits: boolean;
}

function compare(answers: Answers): Comparison | null {
  const { asOf } = answers.question;
  const rows = answers.table(TREND).rows.filter((row) => Number(row['n']) > 0);
  const earlier = rows.map((row) => String(row['date'])).filter((date) => date < asOf);
  const date = answers.since ?? earlier.sort()[earlier.length - 1];
  if (date === undefined) return null;
  const at = (day: string) => rows.filter((row) => row['date'] === day);
  const past = new Map(at(date).map((row) => [`${row['scope_type']} ${row['scope']}`, row]));
  const pairs = at(asOf).map((row) => ({
    row,
    before: past.get(`${row['scope_type']} ${row['scope']}`),
  }));
  const units = pairs.filter(({ row }) => row['scope_type'] === '单位');
  const pastUnits = at(date).filter((row) => row['scope_type'] === '单位');
  const [all] = pairs.filter(({ row }) => row['scope_type'] === '全部');
  // A level that everybody is of, then as now, would say the same again.
  const isAll = ({ row, before }: (typeof pairs)[number]) =>
    row['scope_type'] === '层级' && row['n'] === all?.row['n'] && before?.['n'] === all?.before?.['n'];
  const changes = pairs.flatMap(({ row, before }): Change[] => {
    if (!before || row['scope_type'] === '单位' || isAll({ row, before })) return [];
    return WATCHED.flatMap(({ said, count, base, share }): Change[] => {
      const part = (of: TableRow) => ({ n: Number(of[count]), known: Number(of[base]) });
      const [then, now] = [part(before), part(row)];
      if (Math.min(then.known, now.known) < minBase(answers)) return [];
      const [type, name] = [String(row['scope_type']), String(row['scope'])];
      return [
        {
          said: `${type === '全部' ? '' : name}${said}`,
          where: scopeRow(type, name, { date: asOf }),
          ...{ before: then, now, measure: share },
          difference: now.n / now.known - then.n / then.known,
        },
      ];
    });
  });
  const sameUnits = units.length === pastUnits.length && units.every(({ before }) => before !== undefined);
  return { date, changes, sameUnits };
}

/** More changes than these are counted, not spelled out. */
const TOLD = 2;

function clause(
  { said, where, before, now, measure, difference }: Change,
  date: string,
): readonly FindingPart[] {
  const verb = difference > 0 ? '提高' : '下降';
  const today = cell(TREND, where, measure);
  return [
    told(said),
    words('占比由'),
    figure(formatShareOf(before.n, before.known), cell(TREND, { ...where, date }, measure)),
    words(difference > 0 ? '升至' : '降至'),
    figure(formatShareOf(now.n, now.known), today, true),
    words(`，${verb}`),
    ...pointsAndPeople(difference, now.known, today),
  ];
}

/** The largest changes for better (1) or worse (−1) since the roster before. */
function sinceLast(direction: 1 | -1, id: string, label: string): FindingDefinition {
  const find = (answers: Answers): Finding | null => {
    const comparison = compare(answers);
    const limit = threshold(answers, 'changed_share');
    const changes = (comparison?.changes ?? [])
      .filter(({ difference }) => reaches(difference * direction, limit))
      .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
    const [first] = changes;
    if (!comparison || !first) return null;
    const beyond = changes.length - TOLD;
    return {
      id,
      severity: direction > 0 || !comparison.sameUnits ? 'low' : 'medium',
      weight: above(Math.abs(first.difference), limit),
      parts: [
        words(`与${formatDateLong(comparison.date)}相比，`),
        ...changes
          .slice(0, TOLD)
          .flatMap((change, i) => [...(i > 0 ? [words('；')] : []), ...clause(change, comparison.date)]),
        ...(beyond > 0 ? [words(`；另有${beyond}项${direction > 0 ? '提高' : '下降'}`)] : []),
        words(comparison.sameUnits ? '。' : '，两期有人在册的单位不同，升降含单位增减。'),
      ],
      table: TREND,
      where: first.where,
      value: first.difference,
      headline: `${direction > 0 ? '+' : '−'}${formatPoints(first.difference)}`,
      evidence: ['个百分点', `${first.before.n}/${first.before.known}人→${first.now.n}/${first.now.known}人`],
    };
  };
  return { id, label, tables: [TREND], find };
}

export const improved = sinceLast(1, 'structure.improved', '比上期改善');
export const worsened = sinceLast(-1, 'structure.worsened', '比上期下滑');
