import type { Filter, Question } from '#analyses/analysis.ts';
import type { FilterChoice, Passport, PersonRow, RowPage, RowRequest } from '#app/api.ts';
import { compareWords } from '#core/order.ts';
import type { CellRef, CellValue } from '#core/table.ts';

import type { FakePerson } from './people.ts';
import { applyFilters, peopleIn, valueOf } from './tables.ts';

export const FILE = '组工干部花名册（2026年10月）.xlsx';

export const UNIT_NOTE = {
  unit: '平陵县',
  period: '2026年10月',
  item: '人员花名册',
  text: '县直机关工委两名同志借调市委组织部，工资关系仍在原单位，按编制所在单位列入本县；另有一名同志十月调出，文件尚未收到，暂按在职填报，收到文件后由县委组织部统一更正，届时人数减少一人。',
} as const;

const DIMENSIONS = [
  ['level', '层级'],
  ['unit', '单位'],
  ['sex', '性别'],
  ['band', '年龄'],
  ['education', '最高学历'],
  ['source', '来源'],
] as const;

export function choices(people: readonly FakePerson[], filters: readonly Filter[]): readonly FilterChoice[] {
  return DIMENSIONS.map(([dimension, label]) => {
    const others = applyFilters(
      people,
      filters.filter((filter) => filter.dimension !== dimension),
    );
    const field = (person: FakePerson): CellValue => valueOf(person, dimension);
    const values = [...new Set(people.map(field))].sort((a, b) =>
      a === null ? 1 : b === null ? -1 : compareWords(String(a), String(b)),
    );
    const options = values.map((value) => ({
      value,
      label: value === null ? '未填' : String(value),
      count: others.filter((person) => field(person) === value).length,
    }));
    return { dimension, label, options };
  });
}

export function makePassport(
  people: readonly FakePerson[],
  cell: CellRef,
  question: Question,
): Promise<Passport> {
  const counted = applyFilters(people, question.filters);
  return Promise.resolve({
    title: cell.table,
    measure: cell.measure === 'share' ? '占比' : '人数',
    value: cell.measure === 'share' ? 11 / 118 : peopleIn(counted, cell).length,
    unit: cell.measure === 'share' ? '%' : '人',
    formula: cell.measure === 'share' ? '年龄段为该类的人数 ÷ 年龄已知的人数' : '在职人数',
    population: '截至日期在职的人员；退休、调出、死亡、开除、辞职的不计',
    asOf: question.asOf,
    filters: question.filters.map((filter) => `${filter.dimension}：${filter.values.join('、')}`),
    exclusions: [{ reason: '学历未填，不计入占比', count: 3 }],
    caveat: '周岁按月计算，生日在当月的计满一岁',
    bounds: cell.measure === 'share' ? { low: 11 / 122, high: 15 / 122, unknown: 4 } : null,
    corrected: 2,
    unitNotes: [UNIT_NOTE],
    sources: [{ file: FILE, sheet: '花名册', asOf: '2026-10-31' }],
  });
}

export function listRows(people: readonly FakePerson[], request: RowRequest): RowPage {
  const all = request.cells.flatMap((cell) => peopleIn(people, cell));
  const found = all
    .map(toPersonRow)
    .filter((row) =>
      Object.values(row.values).some((value) => String(value ?? '').includes(request.search ?? '')),
    );
  const { sort } = request;
  if (sort) {
    found.sort((a, b) => {
      const order = compareWords(String(a.values[sort.field] ?? ''), String(b.values[sort.field] ?? ''));
      return sort.descending ? -order : order;
    });
  }
  const mean = all.reduce((sum, person) => sum + person.age, 0) / Math.max(1, all.length);
  return {
    total: all.length,
    matching: found.length,
    rows: found.slice(request.offset, request.offset + request.limit),
    summary: [
      { label: '研究生', value: String(all.filter((person) => person.education === '研究生').length) },
      { label: '女', value: String(all.filter((person) => person.sex === '女').length) },
      { label: '平均', value: `${mean.toFixed(1)}岁` },
      { label: '单位', value: `${new Set(all.map((person) => person.unit)).size}个` },
    ],
  };
}

function toPersonRow({ row, band: _band, ...values }: FakePerson): PersonRow {
  return { id: { batch: 'b1', row }, file: FILE, sheet: '花名册', row, values };
}
