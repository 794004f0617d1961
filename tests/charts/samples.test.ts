import { describe, expect, it } from 'vitest';

import { toBullets } from '#charts/bullet-marks.ts';
import { toDots } from '#charts/dots-marks.ts';
import { toLines } from '#charts/lines-marks.ts';
import { drillCells, type Mark } from '#charts/mark.ts';
import { toMatrix } from '#charts/matrix-marks.ts';
import { toHonours } from '#charts/ranking/honours-marks.ts';
import { toDiverging } from '#charts/reviews/diverging-marks.ts';
import { toFlows } from '#charts/reviews/flows-marks.ts';
import { toSheet } from '#charts/sheet-marks.ts';
import { toSwarm } from '#charts/swarm-marks.ts';
import { toTwin } from '#charts/twin.ts';
import { toWaffle } from '#charts/waffle-marks.ts';
import { toWaterfall } from '#charts/waterfall-marks.ts';

import { SAMPLES, type Sample } from '../views/harness/figures/samples.ts';

/** Marks of a figure that say a count, with the count they say. */
function counted({ spec, tables }: Sample): readonly { readonly mark: Mark; readonly count: number }[] {
  const table = tables[spec.table];
  if (!table) return [];
  switch (spec.form) {
    case 'bullet':
      return toBullets(spec, table).bullets.map((mark) => ({ mark, count: parseInt(mark.fraction, 10) }));
    case 'waffle':
      return [toWaffle(spec, tables) ?? []]
        .flat()
        .map((mark) => ({ mark, count: parseInt(mark.fraction, 10) }));
    case 'dots':
      return (toDots(spec, table) ?? []).map((mark) => ({ mark, count: mark.count }));
    case 'swarm':
      return toSwarm(spec, tables).lanes.flatMap(({ stacks }) =>
        stacks.map((mark) => ({ mark, count: mark.count })),
      );
    case 'waterfall':
      return toWaterfall(spec, table).bars.map((mark) => ({ mark, count: mark.value }));
    case 'matrix':
      return spec.format === 'count'
        ? toMatrix(spec, table)
            .marks.filter(({ missing }) => !missing)
            .map((mark) => ({ mark, count: Number(mark.text.replace(',', '')) }))
        : [];
    case 'lines':
      return spec.format === 'count'
        ? toLines(spec, table).lines.flatMap(({ points }) =>
            points.map((mark) => ({ mark, count: mark.value })),
          )
        : [];
    case 'sheet':
      return toSheet(spec, table)
        .marks.filter(({ text }) => /^[\d,]+$/.test(text))
        .map((mark) => ({ mark, count: Number(mark.text.replace(',', '')) }));
    case 'flows':
      return toFlows(spec, table).flows.map((mark) => ({ mark, count: mark.value }));
    case 'diverging':
      return toDiverging(spec, table).marks.map((mark) => ({
        mark,
        count: parseInt(mark.details[1] ?? '', 10),
      }));
    case 'honours':
      return toHonours(spec, table).map((mark) => ({ mark, count: parseInt(mark.times, 10) || 1 }));
    default:
      return [];
  }
}

/** People in the rows that a mark leads to. */
function peopleBehind({ tables }: Sample, { drill }: Mark): number {
  const table = drill ? tables[drill.table] : undefined;
  if (!drill || !table) return 0;
  const wanted = new Set(
    drillCells(drill).map(({ where }) => JSON.stringify(table.dims.map((dim) => where[dim]))),
  );
  return table.rows
    .filter((row) => wanted.has(JSON.stringify(table.dims.map((dim) => row[dim]))))
    .reduce((sum, row) => sum + Number(row['n']), 0);
}

describe.each(SAMPLES.map((sample) => [sample.spec.id, sample] as const))('figure %s', (id, sample) => {
  it('opens as many people as each mark says', () => {
    for (const { mark, count } of counted(sample)) {
      expect(`${mark.label}: ${peopleBehind(sample, mark)}`).toBe(`${mark.label}: ${count}`);
    }
  });

  it('has a twin whose lines are as long as its headings, and empty only where nobody is drawn', () => {
    const { headings, rows } = toTwin(sample.spec, sample.tables);
    expect(rows.every((row) => row.length === headings.length)).toBe(true);
    expect(rows.length === 0).toBe(id.endsWith('.empty'));
  });
});
