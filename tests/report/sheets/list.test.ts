import { describe, expect, it } from 'vitest';
import { buildPeopleList, buildUnitLists, type PeopleListPlan } from '#report/sheets/list.ts';
import { cellsOf, partsOf, readBack } from '../read-back.ts';

const plan: PeopleListPlan = {
  title: '应训未训人员名单',
  about: '尚未达到学时要求的人。',
  asOf: '截至2026年10月31日',
  made: '2026年11月21日',
  notes: ['●为参加过，○为没有参加'],
  empty: '没有这样的人。',
  columns: [
    { label: '学时要求', form: 'text', words: [] },
    { label: '尚差学时', form: 'number', words: [] },
    { label: '类别', form: 'marks', words: ['党性', '政治理论'] },
  ],
  rows: [
    { name: '甲一', unit: '市委组织部', post: '=HYPERLINK("x")', values: ['年度90学时', 42.5, ['党性']] },
    { name: '乙二', unit: null, post: null, values: [null, null, []] },
  ],
};
const [first, second] = plan.rows;

describe('a list of people as a workbook', () => {
  it('has a title, what it is about, dates and a column for every mark', async () => {
    const [sheet] = await cellsOf(buildPeopleList(plan));
    expect(sheet).toEqual([
      ['应训未训人员名单'],
      ['尚未达到学时要求的人。'],
      ['截至2026年10月31日　共2人　制表日期：2026年11月21日'],
      ['序号', '姓名', '单位', '职务', '学时要求', '尚差学时', '党性', '政治理论'],
      ['1', '甲一', '市委组织部', '=HYPERLINK("x")', '年度90学时', '42.5', '●', '○'],
      ['2', '乙二', '—', '—', '—', '—', '○', '○'],
      ['●为参加过，○为没有参加'],
    ]);
  });

  it('keeps numbers numbers and never makes a formula', () => {
    const xml = partsOf(buildPeopleList(plan))['xl/worksheets/sheet1.xml'] ?? '';
    expect(xml).toContain('<v>42.5</v>');
    expect(xml).not.toContain('<f>');
  });

  it('keeps its heading on screen and on every printed page, as wide as the paper', () => {
    const parts = partsOf(buildPeopleList(plan));
    expect(parts['xl/worksheets/sheet1.xml']).toContain('ySplit="4"');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('fitToWidth="1"');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('paperSize="9"');
    expect(parts['xl/workbook.xml']).toContain('$1:$4');
  });

  it('says so where nobody is in it', async () => {
    const [sheet] = await cellsOf(buildPeopleList({ ...plan, rows: [] }));
    expect(sheet?.[4]).toEqual(['没有这样的人。']);
  });

  it('has a sheet a unit without the column of units, behind the counts', async () => {
    if (!first || !second) throw new Error('two people');
    const units = [
      { unit: '市委/组织部*', rows: [first] },
      { unit: '单位未填', rows: [second] },
    ];
    const workbook = buildUnitLists(plan, units);
    const [counts, city] = await cellsOf(workbook);
    expect(counts?.slice(2)).toEqual([
      ['截至2026年10月31日　2个单位，共2人　制表日期：2026年11月21日'],
      ['序号', '单位', '人数'],
      ['1', '市委/组织部*', '1'],
      ['2', '单位未填', '1'],
      ['', '合计', '2'],
    ]);
    expect(city?.[0]).toEqual(['市委/组织部*应训未训人员名单']);
    expect(city?.[3]?.slice(0, 4)).toEqual(['序号', '姓名', '职务', '学时要求']);
    const names = (await readBack(workbook)).map(({ name }) => name);
    expect(names).toEqual(['各单位人数', '市委-组织部-', '单位未填']);
  });
});
