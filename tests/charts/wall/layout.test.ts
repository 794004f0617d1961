import { describe, expect, it } from 'vitest';
import { figurePanel, type WallContent } from '#charts/wall/content.ts';
import { layoutWall } from '#charts/wall/layout.ts';
import { clauseLines } from '#charts/wall/measure.ts';
import { clearSpans, frameOf, type Screen } from '#charts/wall/screen.ts';
import { wallSnapshot } from '../../fixtures/wall-snapshot.ts';

const screen = (width: number, height: number, more: Partial<Screen> = {}): Screen => ({
  ...{ width, height, scale: 1, safe: 0, seams: [], ranking: '全部名次', ...more },
});
const SIZES = [
  [1366, 768],
  [1920, 1080],
  [3840, 2160],
  [3840, 1080],
  [6656, 1792],
  [1024, 768],
] as const;

function contentOf(page: number, headline = '市级年轻干部偏少，县级研究生学历干部偏少'): WallContent {
  const { pages, tables } = wallSnapshot();
  const own = pages[page];
  return {
    ...{
      title: own?.title ?? '',
      honour: false,
      headline: [{ text: headline }],
      lead: [{ text: '全市100人。' }],
    },
    numbers: [{ label: '在职干部', value: '100', unit: '人' }],
    panels: (own?.figures ?? []).map((spec) => figurePanel(spec, tables, (text) => text)),
  };
}
const lay = (content: WallContent, on: Screen) => layoutWall(content, on, () => false);

describe('the layout of a wall page', () => {
  it.each(SIZES)(
    'keeps everything on a screen of %i × %i, and nothing over anything else',
    (width, height) => {
      for (const page of [0, 1, 2]) {
        const { panels, foot, u, headline } = lay(contentOf(page), screen(width, height));
        expect(panels.length).toBeGreaterThan(0);
        for (const { left, top, width: w, height: h, plot } of panels) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left + w).toBeLessThanOrEqual(width + 0.5);
          expect(top + h).toBeLessThanOrEqual(foot.top + u);
          expect(plot.height).toBeGreaterThan(100 * u);
        }
        const overlaps = panels.some((a, i) =>
          panels
            .slice(i + 1)
            .some(
              (b) =>
                a.left + a.width > b.left + 1 &&
                b.left + b.width > a.left + 1 &&
                a.top + a.height > b.top + 1 &&
                b.top + b.height > a.top + 1,
            ),
        );
        expect(overlaps).toBe(false);
        expect(headline.size).toBeGreaterThanOrEqual(42 * u);
      }
    },
  );

  it('adds columns on a wide wall and stretches none', () => {
    const narrow = lay(contentOf(0), screen(1920, 1080));
    const wide = lay(contentOf(0), screen(3840, 1080));
    const columns = (panels: readonly { left: number }[]) =>
      new Set(panels.map(({ left }) => Math.round(left))).size;
    expect(narrow.panels).toHaveLength(4);
    expect(columns(narrow.panels)).toBe(3);
    expect(wide.isWide).toBe(true);
    for (const { width, height } of wide.panels) expect(width).toBeLessThanOrEqual(1.5 * height + 1);
  });

  it('drops panels, not type, for viewers farther away', () => {
    const near = lay(contentOf(0), screen(1920, 1080));
    const far = lay(contentOf(0), screen(1920, 1080, { scale: 1.8 }));
    expect(far.u).toBeCloseTo(1.8);
    expect(far.panels.length).toBeLessThan(near.panels.length);
    expect(far.panels[0]?.panel.key).toBe(near.panels[0]?.panel.key);
  });

  it('keeps headline and panels 120u away from a seam', () => {
    const { panels, headline, u } = lay(contentOf(0), screen(1920, 1080, { seams: [50] }));
    const clear = (left: number, width: number) => left + width <= 960 - 119 * u || left >= 960 + 119 * u;
    expect(panels.length).toBeGreaterThan(1);
    expect(panels.every(({ left, width }) => clear(left, width))).toBe(true);
    expect(clear(headline.left, headline.width)).toBe(true);
  });

  it('keeps the safe area free on every side', () => {
    const { panels, bar, foot } = lay(contentOf(0), screen(1920, 1080, { safe: 10 }));
    for (const place of [...panels, bar]) {
      expect(place.left).toBeGreaterThanOrEqual(108 - 0.01);
      expect(place.top).toBeGreaterThanOrEqual(108 - 0.01);
    }
    expect(foot.top + foot.height).toBeLessThanOrEqual(1080 - 108 + 0.5);
  });

  it('gives a long headline a second line and a smaller step, and the charts the rest', () => {
    const long = lay(
      contentOf(0, '全市干部教育培训覆盖面继续扩大，县（市、区）之间仍有差距，实践锻炼类培训偏少'),
      screen(1920, 1080),
    );
    expect(long.headline.lines).toBe(2);
    expect(long.headline.size).toBeLessThan(64);
    expect(long.panels.length).toBeGreaterThan(2);
  });

  it('gives a headline beside numbers the size and the lines that it really takes there', () => {
    const text = '参训率达到序时进度，跟班学习、专题培训覆盖偏低';
    const numbers = [
      { label: '参训', value: '699', unit: '人' },
      { label: '参训率', value: '87.7', unit: '%' },
    ];
    for (const [width, height] of SIZES) {
      const page = lay({ ...contentOf(1, text), numbers }, screen(width, height));
      const { headline } = page;
      const isAbove = headline.top + headline.height <= (page.numbers?.top ?? Infinity);
      if (!isAbove) expect(headline.left + headline.width).toBeLessThanOrEqual(page.numbers?.left ?? 0);
      const lines = clauseLines(text, headline.width / headline.size / 1.02 - 0.1);
      expect(headline.lines).toBe(lines);
      expect(headline.height).toBeGreaterThanOrEqual(lines * headline.size * 1.2);
    }
  });

  it('keeps numbers below the bar and above the charts where nothing is said under the headline', () => {
    const { numbers, bar, panels } = lay({ ...contentOf(1, '教育培训'), lead: [] }, screen(1920, 1080));
    expect(numbers?.top).toBeGreaterThan(bar.top + bar.height);
    expect((numbers?.top ?? 0) + (numbers?.height ?? 0)).toBeLessThan(panels[0]?.top ?? 0);
  });

  it('fills a wide wall with columns before it stands charts below each other', () => {
    const content = contentOf(0);
    const { panels } = lay({ ...content, panels: content.panels.slice(0, 3) }, screen(3840, 1080));
    expect(new Set(panels.map(({ left }) => Math.round(left))).size).toBe(3);
  });

  it('leaves out a panel of which nothing is to be drawn', () => {
    const content = contentOf(0);
    const [first] = content.panels;
    if (!first) throw new Error('no panel');
    const empty = { ...first, key: 'empty', draw: () => null };
    const { panels } = lay({ ...content, panels: [empty, ...content.panels] }, screen(1920, 1080));
    expect(panels.map(({ panel }) => panel.key)).not.toContain('empty');
  });
});

describe('the frame of a wall', () => {
  it('measures in 1/1080 of the height, times the distance', () => {
    expect(frameOf(screen(3840, 2160)).u).toBe(2);
    expect(frameOf(screen(3840, 1080, { scale: 1.5 })).u).toBe(1.5);
  });

  it('does not heed seams between which nothing could stand', () => {
    expect(clearSpans({ from: 0, to: 500 }, [100, 300], 400)).toEqual([{ from: 0, to: 500 }]);
    expect(clearSpans({ from: 0, to: 1800 }, [900], 400)).toEqual([
      { from: 0, to: 780 },
      { from: 1020, to: 1800 },
    ]);
  });
});
