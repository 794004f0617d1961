import { ONLY_FOR_REFERENCE } from '#analyses/ranking/ids.ts';
import type { FigureSpec } from '#core/figure.ts';
import { formatDateLong, isIsoDate } from '#core/month.ts';
import { lastDayOfPeriod, parsePeriod } from '#core/period.ts';
import type { StatTable } from '#core/table.ts';
import { findKind } from '#datasets/index.ts';
import type { SnapshotSource } from '#publish/snapshot.ts';
import { ESTIMATES_NOTE } from './estimates.ts';
import { pointedRows } from './pointed-rows.ts';

const isEstimated = (figure: FigureSpec) => figure.form === 'lines' && figure.estimatedFrom !== null;

const isRanking = ({ notes }: FigureSpec) => notes.includes(ONLY_FOR_REFERENCE);

/** The day up to which a source speaks; '' where it says none. */
function endOf({ date }: SnapshotSource): string {
  if (date === null) return '';
  const period = parsePeriod(date);
  return isIsoDate(date) ? date : period ? lastDayOfPeriod(period) : '';
}

const sayDate = (date: string) => (isIsoDate(date) ? formatDateLong(date).replace(/\d+日$/, '') : date);

/** 数据：人员花名册（2026年10月）、培训记录（2026年） */
function sourcesNote(sources: readonly SnapshotSource[], kinds: readonly string[]): string {
  const said = kinds.flatMap((kind) => {
    const title = findKind(kind)?.label ?? kind;
    const own = sources.filter((source) => source.title === title);
    if (own.length === 0) return [];
    const newest = own.reduce((a, b) => (endOf(b) > endOf(a) ? b : a));
    return [newest.date === null ? title : `${title}（${sayDate(newest.date)}）`];
  });
  return `数据：${said.join('、')}`;
}

/** Footnote of a page: where its figures come from, and what — means in them. */
export function pageNotes(
  sources: readonly SnapshotSource[],
  kinds: readonly string[],
  figures: readonly FigureSpec[],
  tables: ReadonlyMap<string, StatTable>,
  k: number,
): readonly string[] {
  const keepsBack = [...pointedRows(tables, figures).values()].some(
    ({ hidden }) => (hidden ?? []).length > 0,
  );
  return [
    sourcesNote(sources, kinds),
    ...(figures.some(isRanking) ? ['排名仅供参考'] : []),
    ...(keepsBack ? [`—：不足${k}人，或据此可推算出不足${k}人的数，不公布`] : []),
    ...(figures.some(isEstimated) ? [ESTIMATES_NOTE] : []),
  ];
}
