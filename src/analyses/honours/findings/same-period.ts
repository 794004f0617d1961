import type { Finding } from '#core/finding.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, words } from '../../structure/sentence.ts';
import { SAME_PERIOD } from '../tables/same-period.ts';
import { SAME_PERIOD_FINDING } from './ids.ts';

function find(answers: Answers): Finding | null {
  const [now, before] = answers.table(SAME_PERIOD).rows;
  if (!now || !before) return null;
  // What has no month may lie in the period or after it.
  if (Number(now['unknown']) > 0 || Number(before['unknown']) > 0) return null;
  const [n, then] = [Number(now['n']), Number(before['n'])];
  if (n === 0 || then === 0) return null;
  const where = { year: Number(now['year']) };
  const last = { year: Number(before['year']) };
  const months = now['last_month'] === 1 ? '1月' : `1—${String(now['last_month'])}月`;
  const comparison = n === then ? '与上年同期持平' : `比上年同期${n > then ? '多' : '少'}`;
  return {
    ...{ id: SAME_PERIOD_FINDING, severity: 'low', table: SAME_PERIOD, where, value: n },
    parts: [
      words(`${where.year}年${months}获得荣誉`),
      figure(`${n}项`, cell(SAME_PERIOD, where, 'n')),
      words(`，${comparison}`),
      ...(n === then ? [] : [figure(`${Math.abs(n - then)}项`, cell(SAME_PERIOD, last, 'n'))]),
      words('。'),
    ],
    headline: `${n}项`,
    evidence: [`上年同期${then}项`],
  };
}

/** This year so far beside the same months of the last. */
export const samePeriodFinding: FindingDefinition = {
  ...{ id: SAME_PERIOD_FINDING, label: '荣誉与上年同期相比', tables: [SAME_PERIOD], find },
};
