import { formatDateLong } from '#core/month.ts';
import type { IsoDate } from '#core/month.ts';
import { findKind } from '#datasets/index.ts';
import type { ReportTable } from '#report/figures/figure-table.ts';
import type { SurveyAnnex, SurveyBlock, SurveyFigure } from '#report/survey/survey.ts';
import { MOST_UPRIGHT } from '#report/survey/survey-document.ts';
import type { MaterialTable } from '#report/material/material.ts';
import type { ReportNumber, ReportSource, ReportWay } from './numbers.ts';

/** A longer table interrupts the text. */
const MOST_ROWS = 24;

const isLarge = ({ headings, rows }: ReportTable) =>
  headings.length > MOST_UPRIGHT || rows.length > MOST_ROWS;

interface Placed {
  readonly blocks: readonly SurveyBlock[];
  readonly annexes: readonly SurveyAnnex[];
}

/** Numbers figures and tables through the whole report; what is too large for the text becomes an annex. */
export class FigureNumbers {
  private pictures = 0;
  private tables = 0;
  private annexes = 0;
  private readonly drawn = new Set<string>();

  place(blocks: readonly SurveyBlock[]): Placed {
    const annexes: SurveyAnnex[] = [];
    const fresh = blocks.filter((block) => block.kind !== 'figure' || this.isFresh(block));
    const placed = fresh.map((block): SurveyBlock => {
      if (block.kind !== 'figure' || block.leftOut) return block;
      if (block.label === '图') return { ...block, number: ++this.pictures };
      const { table } = block;
      if (!table || !isLarge(table)) return { ...block, number: ++this.tables };
      annexes.push(toAnnex(block, table));
      return { ...block, annex: ++this.annexes };
    });
    return { blocks: placed, annexes };
  }

  /** The same figure stands in a report once, however many sections ask for it. */
  private isFresh({ caption, note, label }: SurveyFigure): boolean {
    const key = JSON.stringify([caption, note, label]);
    const isFresh = !this.drawn.has(key);
    this.drawn.add(key);
    return isFresh;
  }
}

const toAnnex = ({ caption, note }: SurveyFigure, table: ReportTable): SurveyAnnex => ({
  title: caption,
  tables: [{ caption: '', table, notes: note === '' ? [] : [note] }],
});

/** Tables that were put aside while looking around. */
export function materialAnnex(tables: readonly MaterialTable[]): readonly SurveyAnnex[] {
  if (tables.length === 0) return [];
  return [
    {
      title: '有关统计表',
      tables: tables.map(({ title, headings, rows, notes, refusal }, i) => ({
        caption: `表${i + 1}　${title}`,
        table: { headings, rows: rows.map((row) => row.map((text) => ({ text }))) },
        notes: refusal === null ? notes : [refusal],
      })),
    },
  ];
}

const plain = (texts: readonly string[]) => texts.map((text) => ({ text }));

const sourceKey = ({ file, sheet }: ReportSource) => JSON.stringify([file, sheet]);

/** Files in the order in which they are first needed. */
function sourcesOf(ways: readonly ReportWay[]): readonly ReportSource[] {
  return [...new Map(ways.flatMap((way) => way.sources.map((each) => [sourceKey(each), each]))).values()];
}

/** 1—8、10 */
function sayPlaces(places: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const place of [...new Set(places)].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run?.[1] === place - 1) run[1] = place;
    else runs.push([place, place]);
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}—${last}`)).join('、');
}

/** Every number in its order with its code, how each kind of number is counted, and out of which files. */
export function codesAnnex(
  numbers: readonly ReportNumber[],
  ways: readonly ReportWay[],
  asOf: IsoDate,
): SurveyAnnex {
  const placeOf = new Map(ways.map(({ key }, i) => [key, i + 1]));
  const files = sourcesOf(ways);
  const fileOf = new Map(files.map((file, i) => [sourceKey(file), i + 1]));
  return {
    title: '数据来源和口径',
    tables: [
      {
        caption: '一、数据代码',
        isText: true,
        widths: [1.2, 2.4, 6, 1.4, 2.6],
        table: {
          headings: ['序号', '文中的数', '是什么', '口径', '代码'],
          rows: numbers.map(({ text, of, way, code }, i) =>
            plain([String(i + 1), text, of, String(placeOf.get(way) ?? ''), code]),
          ),
        },
        notes: [
          `截至${formatDateLong(asOf)}`,
          '在组工镜的“调研报告”页或“会上查数”里输入代码，可看到这个数是哪些行数出来的；数据改过的，会提示来源已变',
        ],
      },
      {
        caption: '二、口径',
        isText: true,
        widths: [1.2, 3.4, 4, 5, 1.6],
        table: {
          headings: ['口径', '指标', '算法', '统计范围', '来源'],
          rows: ways.map(({ name, formula, population, sources }, i) =>
            plain([
              String(i + 1),
              name,
              formula,
              population,
              sayPlaces(sources.map((each) => fileOf.get(sourceKey(each)) ?? 0)),
            ]),
          ),
        },
        notes: [],
      },
      {
        caption: '三、来源文件',
        isText: true,
        widths: [1.2, 6, 3, 2.4, 2.4],
        table: {
          headings: ['来源', '文件', '工作表', '是什么表', '截至日期'],
          rows: files.map(({ file, sheet, kind, asOf: day }, i) =>
            plain([String(i + 1), file, sheet ?? '', findKind(kind)?.label ?? kind, day ?? '']),
          ),
        },
        notes: [],
      },
    ],
  };
}
