import { describe, expect, it } from 'vitest';

import { codesAnnex, FigureNumbers, materialAnnex } from '#app/report/annexes.ts';
import type { ReportWay } from '#app/report/numbers.ts';
import type { SurveyFigure } from '#report/survey/survey.ts';

const figure = (caption: string, rows: number, more: Partial<SurveyFigure> = {}): SurveyFigure => ({
  ...{ kind: 'figure', place: caption, label: '表', number: null, caption, note: '', chart: null },
  table: {
    headings: ['单位', '人数'],
    rows: Array.from({ length: rows }, () => [{ text: '甲' }, { text: '1' }]),
  },
  ...{ annex: null, cell: null, leftOut: false, ...more },
});

describe('the figures of a report', () => {
  it('are counted through the report, pictures and tables apart', () => {
    const numbers = new FigureNumbers();
    const first = numbers.place([figure('甲', 2), figure('乙', 2, { label: '图' })]).blocks;
    const second = numbers.place([
      figure('丙', 2),
      figure('丁', 2, { leftOut: true }),
      figure('戊', 2),
    ]).blocks;
    const counted = [...first, ...second].map((block) => (block.kind === 'figure' ? block.number : null));
    expect(counted).toEqual([1, 1, 2, null, 3]);
  });

  it('become an annex where a table would interrupt the text', () => {
    const { blocks, annexes } = new FigureNumbers().place([figure('各单位人数', 200), figure('甲', 2)]);
    expect(blocks.map((block) => (block.kind === 'figure' ? [block.number, block.annex] : null))).toEqual([
      [null, 1],
      [1, null],
    ]);
    expect(annexes.map(({ title, tables }) => [title, tables[0]?.table.rows.length])).toEqual([
      ['各单位人数', 200],
    ]);
  });

  it('stand there once, however often they are asked for', () => {
    const numbers = new FigureNumbers();
    expect(numbers.place([figure('甲', 2)]).blocks).toHaveLength(1);
    expect(numbers.place([figure('甲', 2), figure('乙', 2)]).blocks).toHaveLength(1);
  });
});

describe('the annexes of a report', () => {
  it('name for every way of counting the files by their numbers', () => {
    const source = (file: string) => ({ file, sheet: null, kind: 'roster', asOf: '2026-10-31' as const });
    const way = (key: string, files: readonly string[]): ReportWay => ({
      ...{ key, name: key, formula: '人数', population: '在职', sources: files.map(source) },
    });
    const ways = [way('甲', ['一', '二', '三']), way('乙', ['四', '二', '一'])];
    const [, counted, files] = codesAnnex([], ways, '2026-10-31').tables;
    expect(counted?.table.rows.map((row) => row[4]?.text)).toEqual(['1—3', '1—2、4']);
    expect(files?.table.rows.map((row) => row[1]?.text)).toEqual(['一', '二', '三', '四']);
  });

  it('have the tables that were put aside, with the reason where one has nothing', () => {
    expect(materialAnnex([])).toEqual([]);
    const [annex] = materialAnnex([
      { title: '学历', headings: ['学历'], rows: [], notes: ['注'], refusal: '格数太多' },
    ]);
    expect(annex?.tables[0]).toMatchObject({ caption: '表1　学历', notes: ['格数太多'] });
  });
});
