import type { FigureSpec, SheetColumn } from '#core/figure.ts';
import { APART_PAIR, PRAISING, SEVERE } from '../findings/ids.ts';
import { nothing, SCORE, titleOf } from '../part.ts';
import { deviationOf } from '../said-settings.ts';
import { ADJUSTED } from './adjusted.ts';
import { DIRECTION_CHOICE, isOneWay } from './choices.ts';
import { MUTUAL_TABLE } from './mutual.ts';
import { HOW, ofRound, UNTOLD } from './of-round.ts';
import { PAIRS, PRAISE } from './pairs.ts';
import { SEVERITY } from './severity.ts';

const column = (label: string, measure: string, format: SheetColumn['format']): SheetColumn => ({
  ...{ group: '', label, where: {}, measure, format },
});

export const pairsSheet = ofRound(
  'reviews.pairs_sheet',
  PAIRS,
  '分差明显偏离，建议了解',
  (drawn, findings): FigureSpec => {
    const { answers, said, rows, frame } = drawn;
    if (rows.length === 0) return nothing(frame, `${said}没有超出${deviationOf(answers)}倍标准差的分差`);
    return {
      ...{ ...frame, form: 'sheet', wide: false },
      title: titleOf(
        findings,
        rows[0]?.['sign'] === PRAISE ? PRAISING : APART_PAIR,
        '分差明显偏离，建议了解',
      ),
      subtitle: `${said}中，双方互给的分超出各自松紧和对方表现能解释的，分`,
      notes: ['互相偏高：两边都给对方高分；分差偏大：一边高一边低', '只提示分差，不说明原因'],
      rows: rows.map((row) => ({
        ...{ group: String(row['sign']), label: `${String(row['from'])} ⇄ ${String(row['to'])}` },
        where: { sign: row['sign'] ?? null, from: row['from'] ?? null, to: row['to'] ?? null },
      })),
      columns: [
        column('前评后', 'score', SCORE),
        column('后评前', 'returned', SCORE),
        column('分差', 'gap', SCORE),
        column('偏离倍数', 'deviations', SCORE),
      ],
    };
  },
);

/** The laxest first. */
export const severitySheet = ofRound(
  'reviews.severity_sheet',
  SEVERITY,
  '各打分方的松紧',
  ({ said, rows, frame }, findings): FigureSpec => {
    if (rows.length === 0) return nothing(frame, '本轮没有能确定打分方的互评分数');
    const sorted = [...rows].sort(
      (a, b) => Number(b['severity'] ?? b['mean'] ?? 0) - Number(a['severity'] ?? a['mean'] ?? 0),
    );
    const isUntold = rows.every((row) => row['severity'] === null);
    return {
      ...{ ...frame, form: 'sheet', wide: false },
      title: titleOf(findings, SEVERE, '各打分方的松紧'),
      subtitle: `${said}，正数比各方平均松、负数比各方平均紧，分`,
      notes: [isUntold ? UNTOLD : HOW],
      rows: sorted.map((row) => ({
        ...{ group: '', label: String(row['from']) },
        where: { from: row['from'] ?? null },
      })),
      columns: [
        column('松紧', 'severity', SCORE),
        column('给分平均', 'mean', SCORE),
        column('评了几方', 'given', 'number'),
        column('满分个数', 'full', 'number'),
      ],
    };
  },
);

/** What each got, before and after. */
export const adjustedSheet = ofRound(
  'reviews.adjusted_sheet',
  ADJUSTED,
  '去掉松紧前后的得分',
  ({ said, rows, frame }): FigureSpec => {
    if (rows.every((row) => row['after'] === null)) return nothing(frame, UNTOLD);
    const sorted = [...rows].sort((a, b) => Number(b['after'] ?? -1) - Number(a['after'] ?? -1));
    return {
      ...{ ...frame, form: 'sheet', wide: true },
      subtitle: `${said}，各被评方的平均分，分`,
      notes: ['去松紧后：假如由松紧适中的各方都来评，估计得到的平均分', HOW],
      rows: sorted.map((row) => ({
        ...{ group: '', label: String(row['object']) },
        where: { object: row['object'] ?? null },
      })),
      columns: [
        column('原平均分', 'before', SCORE),
        column('去松紧后', 'after', SCORE),
        column('变化', 'change', SCORE),
        column('原位次', 'rank_before', 'number'),
        column('去松紧后位次', 'rank_after', 'number'),
      ],
    };
  },
);

/** More than these are in the exported table. */
const MOST_GAPS = 10;

/** The pairs that give and get most differently. */
export const gapsSheet = ofRound(
  'reviews.gaps_sheet',
  MUTUAL_TABLE,
  '一来一往分差最大的',
  ({ answers, said, rows, frame }): FigureSpec => {
    const wanted = answers.choice(DIRECTION_CHOICE);
    const gaps = rows
      .filter((row) => Number(row['gap'] ?? 0) > 0 && (!isOneWay(wanted) || row['direction'] === wanted))
      .sort((a, b) => Number(b['gap']) - Number(a['gap']));
    if (gaps.length === 0) return nothing(frame, `${said}没有一来一往不同的分数`);
    return {
      ...{ ...frame, form: 'sheet', wide: false },
      subtitle: `${said}，前一方给后一方的分，和比后一方给前一方高出的分`,
      notes: [
        '没有去掉松紧的分差；去掉后仍明显偏离的另列',
        ...(gaps.length > MOST_GAPS ? [`共${gaps.length}对有分差，只列前${MOST_GAPS}对`] : []),
      ],
      rows: gaps.slice(0, MOST_GAPS).map((row) => ({
        ...{ group: '', label: `${String(row['from'])} → ${String(row['to'])}` },
        where: { from: row['from'] ?? null, to: row['to'] ?? null, direction: row['direction'] ?? null },
      })),
      columns: [column('给分', 'mean', SCORE), column('高出', 'gap', SCORE)],
    };
  },
);
