import { ANALYSES } from '#analyses/index.ts';
import type { PostsFigure } from '#core/figure.ts';
import { formatDateLong } from '#core/month.ts';
import { buildTableWorkbook, type ExportTable } from '#report/sheets/table.ts';
import type { MadeFile, UnitPageAnswer } from '../api.ts';
import { toWorkbookFile } from '../exports/made-file.ts';
import { declaredTable, toSheet } from '../exports/page-tables.ts';

const isDeclaredIn = (id: string) =>
  ANALYSES.find(({ tables, derived }) => [...tables, ...derived].some((table) => table.id === id));

/** 核定, 实有 and what is left, as the page shows them. */
function postsSheet({ question, name }: UnitPageAnswer, { rows, notes }: PostsFigure): ExportTable {
  return {
    title: '核定和实有',
    columns: [
      { name: 'label', label: '项目', format: 'text' },
      { name: 'established', label: '核定（名）', format: 'integer' },
      { name: 'filled', label: '实有（人）', format: 'integer' },
      { name: 'vacant', label: '空缺（名）', format: 'integer' },
      { name: 'over', label: '超出（名）', format: 'integer' },
    ],
    rows: rows.map(({ label, established, filled }) => ({
      ...{ label, established, filled },
      vacant: established === null ? null : Math.max(0, established - filled),
      over: established === null ? null : Math.max(0, filled - established),
    })),
    notes: [`${name}，截至${formatDateLong(question.asOf)}`, ...notes],
  };
}

/** The tables behind the figures of a unit's page: the unit, those it is held against, levels and the whole. */
export function makeUnitTables(answer: UnitPageAnswer): MadeFile {
  const { name, question, sections } = answer;
  const figures = sections.flatMap((section) => section.figures);
  const posts = figures.flatMap((figure) => (figure.form === 'posts' ? [postsSheet(answer, figure)] : []));
  const ids = new Set(figures.map(({ table }) => table));
  const sheets = [...ids].flatMap((id) => {
    const analysis = isDeclaredIn(id);
    return analysis ? [toSheet(declaredTable(analysis, id), answer, id)] : [];
  });
  if (sheets.length === 0) throw new Error(`${name}没有在职人员，没有可以导出的表`);
  const title = `${name}_单位一页_${question.asOf}`;
  return toWorkbookFile(title, buildTableWorkbook(title, [...posts, ...sheets]));
}
