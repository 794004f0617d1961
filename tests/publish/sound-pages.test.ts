import { describe, expect, it } from 'vitest';
import { sealSnapshot } from '#publish/canonical.ts';
import { readSnapshot } from '#publish/read-snapshot.ts';
import { soundPages } from '#publish/sound-pages.ts';
import { wallContent } from '../fixtures/wall-snapshot.ts';

interface Loose {
  pages: { title: string; figures: Record<string, unknown>[] }[];
  units: { unit: string; figures: Record<string, unknown>[] }[];
  walk: Record<string, unknown> | null;
  tables: Record<string, unknown>;
}

const loose = (): Loose => JSON.parse(JSON.stringify(wallContent())) as Loose;

function figureAt({ pages, units }: Loose, page: number | 'unit', place: number): Record<string, unknown> {
  const found = (page === 'unit' ? units[1] : pages[page])?.figures[place];
  if (!found) throw new Error('no such figure');
  return found;
}

function soundOf(change: (content: Loose) => void) {
  const content = loose();
  change(content);
  const { pages, units, leftOut } = soundPages({ ...content });
  return { pages: pages.map((page) => (page as Loose['pages'][number]).title), units: units.length, leftOut };
}

const figures = wallContent().pages.flatMap(({ figures: own }, page) =>
  own.map((figure, place) => ({ page, place, figure })),
);

describe('the pages of a file', () => {
  it('are all shown where nothing is wrong', () => {
    expect(soundOf(() => undefined)).toEqual({
      ...{ pages: ['队伍结构', '教育培训', '综合排名'], units: 5, leftOut: [] },
    });
  });

  it('leave one out that cannot be drawn, and say what is wrong with it', () => {
    const { pages, leftOut } = soundOf((content) => (figureAt(content, 0, 1)['rows'] = '市级'));
    expect(pages).toEqual(['教育培训', '综合排名']);
    expect(leftOut).toEqual([{ title: '队伍结构', why: 'figures[1].rows应为列表' }]);
  });

  it('leave one out whose table is missing', () => {
    const { pages, leftOut } = soundOf(({ tables }) => delete tables['t.course']);
    expect(pages).toEqual(['队伍结构', '教育培训']);
    expect(leftOut).toEqual([{ title: '综合排名', why: '缺少表t.course' }]);
  });

  it('leave out the page of a unit, and the walk, each for itself', () => {
    const { pages, units, leftOut } = soundOf((content) => {
      figureAt(content, 'unit', 0)['rows'] = [{ label: 7 }];
      content.walk = { ...content.walk, years: '2026' };
    });
    expect(pages).toHaveLength(3);
    expect(units).toBe(4);
    expect(leftOut.map(({ title }) => title)).toEqual(['东岭区委组织部', '五年走一遍']);
  });

  it.each(figures.map(({ figure, ...at }) => [figure.form, at] as const))(
    'are looked at for every field that a figure of the form %s is drawn from',
    (_, { page, place }) => {
      for (const [name, value] of Object.entries(figureAt(loose(), page, place))) {
        const wrong = typeof value === 'object' && value !== null ? 7 : { no: 'such' };
        const { leftOut } = soundOf((content) => (figureAt(content, page, place)[name] = wrong));
        expect(leftOut, name).toHaveLength(1);
      }
    },
  );

  it('make a file of no use where none is left', () => {
    const { text } = sealSnapshot({ ...wallContent(), tables: {} });
    expect(readSnapshot(text)).toEqual({ problem: '上屏文件的内容不对：“队伍结构”缺少表t.sexes' });
  });
});
