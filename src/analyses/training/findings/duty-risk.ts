import { formatCount, formatShare, formatShareOf, roundHalfUp } from '#core/format.ts';
import type { Finding, FindingPart } from '#core/finding.ts';
import { findRow } from '#core/table.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, told, whole, words } from '../../structure/sentence.ts';
import { above, reaches } from '../../structure/findings/weight.ts';
import { DUTY_GAP } from '../duty/gap.ts';
import { recordsSince, rulesOf } from '../duty/read.ts';
import { ruleLabels } from '../duty/rules.ts';
import { DUTY_STATES_TABLE, RECORDS_FROM } from '../duty/tables.ts';
import { minBase } from '../said-settings.ts';
import { yearProgress } from '../window.ts';
import { COVERED, silentUnits } from './covered-scopes.ts';
import { threshold } from './thresholds.ts';

/** A term so near is urgent. */
const URGENT_MONTHS = 3;

interface Short {
  readonly rule: string;
  readonly people: number;
  readonly n: number;
  readonly hours: number | null;
  readonly months: number | null;
}

const stateRow = (rule: string) => whole({ rule, state: '尚未达到' });

function shortOf(answers: Answers): readonly Short[] {
  const table = answers.table(DUTY_GAP);
  const numberIn = (value: unknown) => (typeof value === 'number' ? value : null);
  const limit = threshold(answers, 'duty_risk_share');
  return ruleLabels(rulesOf(answers))
    .flatMap((rule): Short[] => {
      const row = findRow(table, whole({ rule }));
      const [people, n] = [Number(row?.['people'] ?? 0), Number(row?.['n'] ?? 0)];
      if (n === 0 || people < minBase(answers) || !reaches(n / people, limit)) return [];
      return [{ rule, people, n, hours: numberIn(row?.['short']), months: numberIn(row?.['months']) }];
    })
    .sort((a, b) => b.n - a.n);
}

function sayMonths({ rule, months }: Short): readonly FindingPart[] {
  if (months === null) return [];
  const ref = cell(DUTY_GAP, whole({ rule }), 'months');
  return months === 0
    ? [words('，'), figure('本月到期', ref)]
    : [words('，离期限还有'), figure(`${months}个月`, ref)];
}

/** 年度90学时尚未达到的101人，占22.3%，合计差7,674学时，离期限还有2个月 */
function sayRule(short: Short, isTold: boolean): readonly FindingPart[] {
  const { rule, people, n, hours } = short;
  const at = (measure: string) => cell(DUTY_GAP, whole({ rule }), measure);
  return [
    (isTold ? told : words)(`${rule}尚未达到的`),
    figure(`${formatCount(n)}人`, at('n'), isTold),
    words('，占'),
    figure(formatShareOf(n, people), cell(DUTY_STATES_TABLE, stateRow(rule), 'share'), isTold),
    ...(hours === null
      ? []
      : [words('，合计差'), figure(`${formatCount(roundHalfUp(hours, 0))}学时`, at('short'))]),
    ...sayMonths(short),
  ];
}

interface Silent {
  readonly units: number;
  /** Those of each rule who are in them and told as short. */
  readonly of: (rule: string) => number;
}

/** Units of which no record of this year is there: their people may well have been trained. */
function silentShort(answers: Answers): Silent {
  const units = yearProgress(answers) === null ? [] : silentUnits(answers);
  const rows = answers
    .table(DUTY_GAP)
    .rows.filter((row) => row['scope_type'] === '单位' && units.includes(String(row['scope'])));
  const of = (rule: string) =>
    rows.filter((row) => row['rule'] === rule).reduce((sum, row) => sum + Number(row['n'] ?? 0), 0);
  return { units: units.length, of };
}

/** How many have not reached the duty and are behind, by each rule; the one of most people first. */
function find(answers: Answers): Finding | null {
  const all = shortOf(answers);
  const [first] = all;
  if (!first) return null;
  const { rule, n, people, months } = first;
  const { label: fiveYear } = rulesOf(answers).fiveYear;
  const since = all.some((short) => short.rule === fiveYear) ? recordsSince(answers) : null;
  const share = n / people;
  const limit = threshold(answers, 'duty_risk_share');
  const silent = silentShort(answers);
  const unseen = all.reduce((sum, short) => sum + silent.of(short.rule), 0);
  const isSure = reaches((n - silent.of(rule)) / people, limit);
  return {
    id: 'training.duty_risk',
    severity: !isSure ? 'low' : months !== null && months <= URGENT_MONTHS ? 'high' : 'medium',
    weight: above(share, limit),
    parts: [
      ...all.flatMap((short, place) => [...(place > 0 ? [words('；')] : []), ...sayRule(short, place === 0)]),
      ...(unseen > 0
        ? [words(`；其中${silent.units}个单位${unseen}人本年没有培训记录${isSure ? '' : '，结论可能改变'}`)]
        : []),
      ...(since === null ? [] : [words(`；培训记录从${since}起，不足五年`)]),
      words('。'),
    ],
    ...{ table: DUTY_STATES_TABLE, where: stateRow(rule), value: share, headline: formatShare(share) },
    evidence: all.map((short) => `${short.rule}${short.n}/${short.people}人`),
  };
}

export const dutyRisk: FindingDefinition = {
  ...{ id: 'training.duty_risk', label: '学时要求尚未达到的较多', find },
  tables: [DUTY_GAP, DUTY_STATES_TABLE, RECORDS_FROM, ...COVERED],
};
