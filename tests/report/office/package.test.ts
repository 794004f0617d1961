import { describe, expect, it } from 'vitest';

import type { Progress } from '#core/progress.ts';
import { packInSlices, packParts, type Part } from '#report/office/package.ts';
import { writeSlides, writeSlidesInSlices } from '#report/slides/write-slides.ts';
import type { WordDocument } from '#report/word/document.ts';
import { writeWord, writeWordInSlices } from '#report/word/write-word.ts';
import { writeWorkbook, writeWorkbookInSlices } from '#report/workbook/write-workbook.ts';
import { CHARTS } from '../office-charts.ts';
import { bookOf, sheetOf } from '../read-back.ts';
import { CHART, showOf, slideOf } from '../slides/read-slides.ts';

const STAGE = { stage: '写文件', total: null };
const DOCUMENT: WordDocument = {
  title: '测试',
  sections: [{ blocks: Object.values(CHARTS).map((chart) => ({ kind: 'chart', chart })) }],
};
const SHOW = showOf([slideOf({ content: { kind: 'chart', chart: CHART } }), slideOf()]);
const BOOK = bookOf(sheetOf([{ cells: ['甲', 1] }]));

const WRITERS = {
  Word: { atOnce: () => writeWord(DOCUMENT), sliced: writeWordInSlices.bind(null, DOCUMENT) },
  slides: { atOnce: () => writeSlides(SHOW), sliced: writeSlidesInSlices.bind(null, SHOW) },
  workbook: { atOnce: () => writeWorkbook(BOOK), sliced: writeWorkbookInSlices.bind(null, BOOK) },
};

/** Takes a while for every part, as a large document does. */
function* slowParts(count: number, written: (n: number) => void): Generator<Part> {
  for (let n = 0; n < count; n += 1) {
    const until = performance.now() + 10;
    while (performance.now() < until);
    written(n);
    yield { path: `${n}.xml`, chunks: ['<a/>'] };
  }
}

describe('a file that is written in slices', () => {
  it.each(Object.entries(WRITERS))(
    '%s: has the bytes of one written at once, and counts its parts',
    async (_, writer) => {
      const seen: Progress[] = [];
      const bytes = await writer.sliced({ progress: (progress) => seen.push(progress) });
      expect(Buffer.compare(bytes, writer.atOnce())).toBe(0);
      expect(seen.map(({ done }) => done)).toEqual(seen.map((_each, i) => i));
      expect(seen.map(({ total }) => total)).toEqual(seen.map(() => seen.length));
    },
  );

  it('is given up soon after the person says so', async () => {
    let count = 0;
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 30);
    const writing = packInSlices(
      slowParts(300, (n) => (count = n)),
      STAGE,
      { signal: stop.signal },
    );
    await expect(writing).rejects.toThrow('已取消');
    expect(count).toBeLessThan(60);
  });

  it('lets others have their turn meanwhile', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    await packInSlices(
      slowParts(20, () => undefined),
      STAGE,
      {},
    );
    clearInterval(timer);
    expect(turns).toBeGreaterThan(2);
  });

  it('that was given up before it began is not written', async () => {
    const parts = slowParts(1, () => undefined);
    await expect(packInSlices(parts, STAGE, { signal: AbortSignal.abort() })).rejects.toThrow('已取消');
    expect(packParts(slowParts(1, () => undefined)).length).toBeGreaterThan(0);
  });
});
