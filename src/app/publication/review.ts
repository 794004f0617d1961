import { type FindingPart } from '#core/finding.ts';
import { formatBytes } from '#core/format.ts';
import { formatDateLong } from '#core/month.ts';
import type { Snapshot, SnapshotPage } from '#publish/snapshot.ts';
import type { ReviewedPage, WallReview } from '#report/wall-review/review.ts';
import type { Composition, PublishSheet } from '../api/publish.ts';

export { hiddenLinesOf } from '#report/wall-review/review.ts';

const textOf = (parts: readonly FindingPart[]): string => parts.map(({ text }) => text).join('');

function toPage({ title, headline, lead, figures }: SnapshotPage, place: number): ReviewedPage {
  return {
    ...{ place: String(place + 1), title, headline: textOf(headline), lead: textOf(lead) },
    figures: figures.map((figure) => textOf(figure.title)),
  };
}

function besides({ units, walk, followUps }: Snapshot): readonly string[] {
  return [
    ...(units.length > 0 ? [`单位页${units.length}个（按编号调出）`] : []),
    ...(walk ? ['五年走一遍（推算）'] : []),
    ...(followUps.length > 0 ? [`去年点的题${followUps.length}条`] : []),
  ];
}

/** What is printed and signed before a file goes to the wall. */
export function toReview(composition: Composition, sheet: PublishSheet, ranking = '全部名次'): WallReview {
  const { snapshot, tables, hidden, checks, approvals, leftOut, bytes } = composition;
  const { marks, disclosure } = snapshot;
  return {
    title: '上屏审核单',
    ...{ issue: snapshot.issue, asOf: formatDateLong(snapshot.asOf), city: snapshot.city },
    sample: snapshot.sample,
    pages: snapshot.pages.map(toPage),
    besides: besides(snapshot),
    tables: tables.map(({ id, title, scope, rows }) => ({
      ...{ title, scope, rows },
      hidden: hidden.filter(({ table }) => table === id).map(({ label, reason }) => ({ label, reason })),
    })),
    checks,
    approvals: approvals.filter(({ isUsed }) => isUsed).map(({ label, reason }) => ({ label, reason })),
    leftOut,
    settings: [
      `少于${disclosure.k}人的格隐去`,
      `综合排名显示${ranking}`,
      marks.watermark === '' ? '不加水印' : `水印“${marks.watermark}”`,
      ...(marks.internal === '' ? [] : [`屏边标“${marks.internal}”`]),
    ],
    file: `data/snapshot.json，${formatBytes(bytes)}，${tables.length}张表`,
    checksum: snapshot.checksum,
    signatures: [
      { role: '拟稿', name: sheet.drafter },
      { role: '审核', name: sheet.reviewer },
      { role: '保密审查', name: '' },
      { role: '签发', name: '' },
    ],
  };
}
