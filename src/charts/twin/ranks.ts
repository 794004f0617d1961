import type { RanksFigure } from '#core/figure.ts';

import { columnTexts } from '../ranking/rank-words.ts';
import { toRanks } from '../ranking/ranks-marks.ts';
import type { Tables } from '../tables.ts';
import type { Twin } from './shape.ts';

/** As the figure has them by rank, the course as values of its periods. */
export function ranksTwin(spec: RanksFigure, tables: Tables): Twin {
  const { headings, moveHeadings, lines } = toRanks(spec, tables);
  const { course } = spec;
  const texts = columnTexts(
    lines.flatMap((line) => line.course?.values ?? []),
    course?.format ?? 'rank',
  );
  const rows = lines.map((line) => [
    line.object,
    line.rankText,
    ...line.cells.map(({ text }) => text),
    ...line.moves.map(({ text }) => text),
    ...(course ? course.xs.map((_, place) => texts(line.course?.values[place] ?? null)) : []),
  ]);
  const courseHeadings = course ? course.xs.map((x) => `${course.label} ${x}`) : [];
  return { headings: [spec.kind, '名次', ...headings, ...moveHeadings, ...courseHeadings], rows };
}
