import { describe, expect, it } from 'vitest';
import { buildIssueList } from '#report/sheets/issue-list.ts';
import { writeWorkbook } from '#report/workbook/write-workbook.ts';
import { cellsOf, partsOf, readBack } from '../read-back.ts';
import { MADE, lineOf, sourceOf } from './lists.ts';

const error = lineOf(301, {
  field: null,
  column: null,
  value: null,
  problem: '与其他行重复',
  severity: 'error',
  code: 'key.duplicate',
});

describe('an issue list', () => {
  it('has one sheet a source, as the county will read it', async () => {
    const plan = { made: MADE, sources: [sourceOf([lineOf(12), error])] };
    const [sheet] = await cellsOf(buildIssueList(plan));
    expect(sheet).toEqual([
      ['问题清单：人员花名册'],
      ['来源：云门县/花名册.xlsx（Sheet1）　共2处　生成日期：2026年10月31日'],
      [expect.stringContaining('“更正为”')],
      [
        '序号',
        '行号',
        '姓名',
        '单位',
        '列',
        '现填内容',
        '问题',
        '处理方式',
        '更正为',
        '说明',
        '标识（请勿改动）',
      ],
      [
        '1',
        '12',
        '人员12',
        '云门县委组织部',
        '出生年月',
        '1985.1',
        '分不清是1月还是10月',
        '已导入，请留意',
        '',
        '',
        expect.stringContaining('"b1",12,"birth"'),
      ],
      expect.arrayContaining(['2', '301', '整行', '与其他行重复', '未导入，待核实']),
    ]);
  });

  it('names its sheets after files and sheets, and leaves out what has no issue', async () => {
    const sources = [
      sourceOf([lineOf(2)]),
      sourceOf([lineOf(3)], { file: '甲县/花名册.xlsx' }),
      sourceOf([], { file: '乙县/花名册.xlsx' }),
      sourceOf([lineOf(4)], { file: '得分.csv', sheet: null }),
    ];
    const sheets = await readBack(buildIssueList({ made: MADE, sources }));
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['花名册 Sheet1', false],
      ['花名册 Sheet1（2）', false],
      ['得分', false],
      ['zgj-issues', true],
    ]);
  });

  it('lets only the correction and the note be typed into, and hides its marks', async () => {
    const book = buildIssueList({ made: MADE, sources: [sourceOf([lineOf(12)], { batch: 'b7' })] });
    const parts = partsOf(book);
    const xml = parts['xl/worksheets/sheet1.xml'] ?? '';
    const records = (parts['xl/styles.xml'] ?? '').split('<cellXfs')[1]?.split('<xf ') ?? [];
    const unlocked = [...xml.matchAll(/r="([A-Z]+)5" s="(\d+)"/g)].flatMap(([, column, style]) =>
      records[Number(style) + 1]?.includes('locked="0"') ? [column] : [],
    );
    expect(unlocked).toEqual(['I', 'J']);
    expect(xml).toContain('<sheetProtection');
    expect((await readBack(book))[0]?.hiddenColumns).toEqual([10]);
    expect(parts['docProps/custom.xml']).toContain('name="zgj-batch"><vt:lpwstr>b7<');
  });

  it('says so when there is nothing to look at', async () => {
    const [sheet, ...others] = await cellsOf(buildIssueList({ made: MADE, sources: [sourceOf([])] }));
    expect(sheet).toEqual([['截至2026年10月31日，没有需要核实的问题。']]);
    expect(others).toEqual([]);
  });

  it('keeps a key apart from its own headings', async () => {
    const keys = [{ label: '说明', value: '借调' }];
    const [sheet] = await cellsOf(buildIssueList({ made: MADE, sources: [sourceOf([lineOf(2, { keys })])] }));
    expect(sheet?.[3]?.filter((heading) => heading.startsWith('说明'))).toEqual(['说明（原表）', '说明']);
  });

  it('is the same file each time', () => {
    const plan = { made: MADE, sources: [sourceOf([lineOf(12)])] };
    expect(writeWorkbook(buildIssueList(plan))).toEqual(writeWorkbook(buildIssueList(plan)));
  });
});
