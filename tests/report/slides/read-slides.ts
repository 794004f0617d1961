import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import type { OfficeChart } from '#report/chart-parts/office-chart.ts';
import type { Slide, SlideShow } from '#report/slides/slide-show.ts';
import { writeSlides } from '#report/slides/write-slides.ts';
import { unclosed } from '../well-formed.ts';

export const CHART: OfficeChart = {
  ...{ form: 'bars', stacked: false, alt: '各来源人数', heading: '类别', legend: false, heightMm: 60 },
  categories: ['公开遴选', '其他'],
  series: [{ label: '人数', values: [3, 1], color: '938B7D', labels: 'all' }],
  format: '#,##0',
  axis: { shown: false, min: 0, max: null, reversed: false, upward: false },
};

export function slideOf(more: Partial<Slide> = {}): Slide {
  return {
    headline: [
      { text: '来自公开遴选的', told: false },
      { text: '3人', told: true },
    ],
    ...{ evidence: ['3/4人'], caption: '按来源，人', content: null, footnote: '数据：名册.xlsx' },
    notes: ['算法：人数', '截至：2026年10月31日'],
    ...more,
  };
}

export function showOf(slides: readonly Slide[], more: Partial<SlideShow> = {}): SlideShow {
  return { title: '队伍结构：总览', lines: ['研究室'], sample: false, watermark: null, slides, ...more };
}

/** The parts of the file as text, those of XML checked to be closed; bytes as they are. */
export function partsOf(show: SlideShow): ReadonlyMap<string, string> {
  const files = Object.entries(unzipSync(writeSlides(show)));
  return new Map(
    files.map(([path, bytes]): [string, string] => {
      if (!/\.(xml|rels)$/.test(path)) return [path, ''];
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      expect(unclosed(text), path).toEqual([]);
      return [path, text];
    }),
  );
}

export interface PartRelation {
  readonly from: string;
  readonly id: string;
  readonly target: string;
}

/** Every relation with its target as a path from the root. */
export function relationsIn(parts: ReadonlyMap<string, string>): readonly PartRelation[] {
  return [...parts].flatMap(([path, text]) => {
    const [, folder = '', name = ''] = /^(.*\/)?_rels\/(.*)\.rels$/.exec(path) ?? [];
    if (name === '' && path !== '_rels/.rels') return [];
    return [...text.matchAll(/Id="(rId\d+)" Type="[^"]+" Target="([^"]+)"/g)].map(
      ([, id = '', target = '']) => ({
        from: `${folder}${name}`,
        id,
        target: new URL(target, `file:///${folder}`).pathname.slice(1),
      }),
    );
  });
}
