import { describe, expect, it } from 'vitest';
import { figureFileName } from '#views/exports/figure-name.ts';
import { sourcesText } from '#views/exports/figure-origin.ts';
import { whyNoCopy } from '#views/exports/may-copy.ts';
import { parseHatch, parseShadow, radiusOf } from '#views/exports/picture/box-geometry.ts';
import { PictureCanvas } from '#views/exports/picture/canvas.ts';
import { attributes, escapeText, visibleColour } from '#views/exports/picture/svg-print.ts';
import { type Glyph, toRuns } from '#views/exports/picture/text-runs.ts';
import { fitsScale, slicesOf } from '#views/exports/picture/to-png.ts';

/** Each sign ten wide, on lines twenty apart. */
function glyphs(...lines: readonly string[]): readonly Glyph[] {
  return lines.flatMap((line, row) =>
    [...line].map((text, i) => ({ text, left: i * 10, right: i * 10 + 10, top: row * 20 })),
  );
}

describe('text of a picture', () => {
  it('is cut where Chinese and other signs meet, and at the end of a line', () => {
    const runs = toRuns(glyphs('共516人', '截至'), Infinity, 10);
    expect(runs.map(({ text, left, top }) => [text, left, top])).toEqual([
      ['共', 0, 0],
      ['516', 10, 0],
      ['人', 40, 0],
      ['截至', 0, 20],
    ]);
  });

  it('ends with … before the edge of its room', () => {
    expect(
      toRuns(glyphs('平陵县委组织部'), 45, 10)
        .map(({ text }) => text)
        .join(''),
    ).toBe('平陵县…');
    expect(
      toRuns(glyphs('平陵县'), 30, 10)
        .map(({ text }) => text)
        .join(''),
    ).toBe('平陵县');
  });

  it('keeps markup as text and drops what XML cannot hold', () => {
    expect(escapeText('<b>&"🙂\u0000\ud800')).toBe('&lt;b&gt;&amp;&quot;🙂');
  });
});

describe('boxes of a picture', () => {
  const box = { x: 0, y: 0, width: 40, height: 20 };

  it('are hatched as the page hatches what is missing', () => {
    const image =
      'repeating-linear-gradient(135deg, rgb(139, 131, 116) 0px, rgb(139, 131, 116) 1px, rgba(0, 0, 0, 0) 1px, rgba(0, 0, 0, 0) 5px)';
    expect(parseHatch(image)).toEqual({ colour: 'rgb(139, 131, 116)', angle: 135, width: 1, period: 5 });
    expect(parseHatch('linear-gradient(red, blue)')).toBeNull();
  });

  it('take lines and frames made by shadows, but no soft ones', () => {
    expect(parseShadow('rgb(178, 58, 34) 0px 0px 0px 1.5px')).toMatchObject({ spread: 1.5, inset: false });
    expect(parseShadow('rgb(0, 0, 0) 0px -1px 0px 0px inset')).toMatchObject({
      y: -1,
      spread: 0,
      inset: true,
    });
    expect(parseShadow('rgba(0, 0, 0, 0.2) 0px 8px 28px 0px')).toBeNull();
  });

  it('are never rounder than half of themselves', () => {
    expect([radiusOf('50%', box), radiusOf('999px', box), radiusOf('4px', box)]).toEqual([10, 10, 4]);
  });

  it('that are transparent are not painted', () => {
    expect(['rgba(0, 0, 0, 0)', 'transparent', 'rgb(1, 2, 3)'].map(visibleColour)).toEqual([
      null,
      null,
      'rgb(1, 2, 3)',
    ]);
  });

  it('that are cut off alike share one definition', () => {
    const canvas = new PictureCanvas({ left: 0, top: 0 });
    expect([canvas.clip(box), canvas.clip(box), canvas.clip({ ...box, x: 1 })]).toEqual(['d1', 'd1', 'd2']);
    expect(canvas.defs().match(/<clipPath/g)).toHaveLength(2);
  });
});

describe('pictures as pixels', () => {
  it('are made in slices that add up to their height', () => {
    const slices = slicesOf(2880, 9001);
    expect(slices.length).toBeGreaterThan(5);
    expect(slices.reduce((sum, [, height]) => sum + height, 0)).toBe(9001);
    expect(
      slices.every(([top], i) => i === 0 || top === (slices[i - 1]?.[0] ?? 0) + (slices[i - 1]?.[1] ?? 0)),
    ).toBe(true);
  });

  it('are refused where no browser could hold them', () => {
    expect(fitsScale({ width: 720, height: 4000 }, 4)).toBe(true);
    expect(fitsScale({ width: 720, height: 4200 }, 4)).toBe(false);
  });
});

describe('what is said of a picture', () => {
  const spec = { title: [{ text: '31/40岁占“近半数”' }], subtitle: '人', id: 'structure.pyramid' };

  it('is a file name that every system takes, with the date', () => {
    expect(figureFileName(spec as never, '2026-10-31')).toBe('31_40岁占“近半数”_2026-10-31');
    expect(figureFileName({ ...spec, title: [] } as never, '2026-10-31')).toBe('人_2026-10-31');
  });

  it('names one file, and counts several', () => {
    expect(sourcesText({ sources: ['县/名册.xlsx'] })).toBe('数据：名册.xlsx');
    expect(sourcesText({ sources: ['a.csv', 'b.csv'] })).toBe('数据：a.csv等2个文件');
  });

  it('tells why it cannot be copied on plain http', () => {
    expect(whyNoCopy({ isSecureContext: false, ClipboardItem: true })).toContain('https');
    expect(whyNoCopy({ isSecureContext: true })).toContain('不能复制');
    expect(whyNoCopy({ isSecureContext: true, ClipboardItem: true })).toBeNull();
  });

  it('writes numbers no finer than a screen shows', () => {
    expect(attributes({ x: 1.23456, y: null, fill: '#fff' })).toBe(' x="1.23" fill="#fff"');
  });
});
