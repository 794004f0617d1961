import { type FindingPart } from '#core/finding.ts';
import { formatBytes } from '#core/format.ts';
import { formatDateLong } from '#core/month.ts';
import type { Snapshot, SnapshotPage } from '#publish/snapshot.ts';
import type { ReviewedPage, WallReview } from '#report/wall-review/review.ts';
import type { Composition, PublishChoices } from '../api/publish.ts';
import { namedInFile, namedWords } from './named.ts';
import { RANKINGS_SHOWN } from './settings.ts';

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

type Choices = Pick<PublishChoices, 'sheet' | 'named' | 'ranking' | 'playlist'>;

/** How much of the ranking is seen; the file has all of it, and a wall of the playlist may show less. */
function rankingWords({ pages }: Snapshot, { ranking, playlist }: Choices): readonly string[] {
  if (!pages.some(({ analysis }) => analysis === 'ranking')) return [];
  const placeOf = (shown: PublishChoices['ranking']) => RANKINGS_SHOWN.indexOf(shown);
  const stricter = (playlist?.walls ?? []).filter((wall) => placeOf(wall.ranking) > placeOf(ranking));
  const walls = stricter.map((wall) => `${wall.name}${wall.ranking}`);
  const isLess = ranking !== RANKINGS_SHOWN[0] || walls.length > 0;
  return [`综合排名显示${[ranking, ...walls].join('，')}${isLess ? '（文件里仍有全部名次）' : ''}`];
}

/** What is printed and signed before a file goes to the wall. */
export function toReview(composition: Composition, choices: Choices): WallReview {
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
      namedWords(namedInFile(tables, choices)),
      ...rankingWords(snapshot, choices),
      marks.watermark === '' ? '不加水印' : `水印“${marks.watermark}”`,
      ...(marks.internal === '' ? [] : [`屏边标“${marks.internal}”`]),
    ],
    file: `data/snapshot.json，${formatBytes(bytes)}，${tables.length}张表`,
    checksum: snapshot.checksum,
    signatures: [
      { role: '经办', name: choices.sheet.drafter },
      { role: '审核', name: choices.sheet.reviewer },
      { role: '保密审查', name: '' },
      { role: '签发', name: '' },
    ],
  };
}
