import { describe, expect, it } from 'vitest';
import { type ReminderPlan, buildReminder } from '#report/sheets/reminder.ts';
import { writeWorkbook } from '#report/workbook/write-workbook.ts';
import { cellsOf, partsOf, readBack } from '../read-back.ts';

const plan: ReminderPlan = {
  office: '市委组织部研究室',
  made: '2026年10月20日',
  due: '2026年10月31日',
  units: [
    {
      unit: '云门县委组织部',
      missing: [
        { kind: '培训记录', period: '2026年三季度' },
        { kind: '晾晒得分', period: '2026年9月' },
      ],
      issues: [{ kind: '人员花名册', period: '2026年三季度', count: 1204 }],
    },
    { unit: '石桥区委组织部', missing: [], issues: [] },
    { unit: '平川县委组织部', missing: [], issues: [{ kind: '人员花名册', period: '2026年9月', count: 3 }] },
  ],
};

describe('a reminder', () => {
  it('is a letter to each unit that owes something', async () => {
    const sheets = await cellsOf(buildReminder(plan));
    expect(sheets).toEqual([
      [
        ['催报单'],
        ['云门县委组织部：'],
        [
          '　　截至2026年10月20日，你单位有报表尚未收到，已报送的报表有内容需要更正，情况如下，请于2026年10月31日前报市委组织部研究室。',
        ],
        ['一、尚未收到的报表'],
        ['序号', '报表', '报送期'],
        ['1', '培训记录', '2026年三季度'],
        ['2', '晾晒得分', '2026年9月'],
        ['二、有问题的报表'],
        ['序号', '报表', '报送期', '有问题（行）'],
        ['1', '人员花名册', '2026年三季度', '1204'],
        [
          '　　已经报出的，请告知报送时间，不必重复报送。具体问题见随附的问题清单，更正后发回即可。如有困难，请及时与我们联系。感谢支持。',
        ],
        ['', '市委组织部研究室'],
        ['', '2026年10月20日'],
      ],
      expect.arrayContaining([['平川县委组织部：'], ['一、有问题的报表']]),
    ]);
    expect((await readBack(buildReminder(plan))).map(({ name }) => name)).toEqual([
      '云门县委组织部',
      '平川县委组织部',
    ]);
  });

  it('is polite: no exclamation mark, no threat', async () => {
    const text = JSON.stringify(await cellsOf(buildReminder(plan)));
    expect(text).not.toMatch(/[!！]|逾期|通报|问责|务必|否则|严肃/);
  });

  it('is printed upright, a page a unit, unless the list is long', () => {
    expect(partsOf(buildReminder(plan))['xl/worksheets/sheet1.xml']).toContain(
      'orientation="portrait" fitToWidth="1" fitToHeight="1"',
    );
    const missing = Array.from({ length: 40 }, (_, i) => ({
      kind: '培训记录',
      period: `2026年第${i + 1}周`,
    }));
    const long = { ...plan, units: [{ unit: '甲县', missing, issues: [] }] };
    expect(partsOf(buildReminder(long))['xl/worksheets/sheet1.xml']).toContain('fitToHeight="0"');
  });

  it('merges only the rows that run across', async () => {
    const [sheet] = await readBack(buildReminder(plan));
    const merged = sheet?.merges.map(
      ({ firstRow }) => sheet.head.find(({ number }) => number === firstRow)?.cells,
    );
    expect(merged?.some((cells) => cells?.includes('培训记录'))).toBe(false);
    expect(merged?.length).toBe(8);
  });

  it('says so when nothing is owed', async () => {
    const sheets = await cellsOf(buildReminder({ ...plan, units: [] }));
    expect(sheets).toEqual([[['截至2026年10月20日，各单位均已报送，没有需要更正的内容。']]]);
  });

  it('is the same file each time', () => {
    expect(writeWorkbook(buildReminder(plan))).toEqual(writeWorkbook(buildReminder(plan)));
  });
});
