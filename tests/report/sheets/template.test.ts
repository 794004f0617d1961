import { describe, expect, it } from 'vitest';
import { classifyRow } from '#ingest/classify-row.ts';
import { KINDS } from '#datasets/index.ts';
import { recognise } from '#datasets/recognise.ts';
import { type TemplatePlan, buildTemplate } from '#report/sheets/template.ts';
import { writeWorkbook } from '#report/workbook/write-workbook.ts';
import { cellsOf, partsOf, readBack } from '../read-back.ts';

const plan: TemplatePlan = {
  kind: 'training',
  kindLabel: '培训记录',
  question: '谁参加过什么培训',
  fields: [
    { name: 'name', label: '姓名', required: true, example: '周敏' },
    { name: 'person_id', label: '身份证号', hint: '18位，末位X大写' },
    { name: 'form', label: '培训形式', choices: ['脱产培训', '网络培训', '专题讲座'] },
    { name: 'start', label: '开始日期', hint: '写成2026-10-31' },
    { name: 'hours', label: '学时', content: 'number' },
  ],
  examples: [
    { name: '周敏', person_id: '11010519491231002X', form: '脱产培训', start: '2026-03-02', hours: '40' },
    { name: '何平', start: '2026-05-11' },
  ],
};

describe('a template', () => {
  it('explains each column and shows it filled', async () => {
    const [, guide, example] = await cellsOf(buildTemplate(plan));
    expect(guide?.slice(0, 2)).toEqual([['培训记录填写说明'], ['这张表回答：谁参加过什么培训']]);
    expect(guide?.slice(3)).toEqual([
      ['列名', '是否必填', '填写要求', '可选内容', '示例'],
      ['姓名', '必填', '', '', '周敏'],
      ['身份证号', '', '18位，末位X大写'],
      ['培训形式', '', '', '脱产培训、网络培训、专题讲座'],
      ['开始日期', '', '写成2026-10-31'],
      ['学时'],
    ]);
    expect(example).toEqual([
      ['示例', '姓名', '身份证号', '培训形式', '开始日期', '学时'],
      ['示例1', '周敏', '11010519491231002X', '脱产培训', '2026-03-02', '40'],
      ['示例2', '何平', '', '', '2026-05-11'],
    ]);
  });

  it('has its headings in row 1, unchanged, the required ones told by their look', async () => {
    const [first] = await readBack(buildTemplate(plan));
    expect(first?.name).toBe('培训记录');
    expect(first?.head).toHaveLength(1);
    expect(first?.head[0]?.cells).toEqual(['姓名', '身份证号', '培训形式', '开始日期', '学时']);
    const xml = partsOf(buildTemplate(plan))['xl/worksheets/sheet1.xml'] ?? '';
    const styles = ['A1', 'B1', 'C1'].map((cell) => new RegExp(`r="${cell}" s="(\\d+)"`).exec(xml)?.[1]);
    expect(styles[1]).toBe(styles[2]);
    expect(styles[0]).not.toBe(styles[1]);
  });

  it('has 500 rows to fill in, kept as typed but for numbers', () => {
    const parts = partsOf(buildTemplate(plan));
    const xml = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(xml.match(/<row /g)).toHaveLength(501);
    const records = (parts['xl/styles.xml'] ?? '').split('<cellXfs')[1]?.split('<xf ') ?? [];
    const formatOf = (cell: string) => {
      const style = Number(new RegExp(`r="${cell}" s="(\\d+)"`).exec(xml)?.[1]);
      return /numFmtId="(\d+)"/.exec(records[style + 1] ?? '')?.[1];
    };
    expect(['B2', 'D501', 'E2'].map(formatOf)).toEqual(['49', '49', '0']);
    expect(xml.match(/<col [^>]*style="\d+"/g)).toHaveLength(4);
  });

  it('offers the choices of a column, below the formatted rows as well', () => {
    const xml = partsOf(buildTemplate(plan))['xl/worksheets/sheet1.xml'] ?? '';
    expect(xml).toMatch(/sqref="C2:C10001"><formula1>&quot;脱产培训,网络培训,专题讲座&quot;</);
    expect(xml).toContain('prompt="18位，末位X大写" sqref="B1"');
  });

  it('makes an example of the fields’ own when it has no rows', async () => {
    const [, , example] = await cellsOf(buildTemplate({ ...plan, examples: [] }));
    expect(example?.[1]).toEqual(['示例1', '周敏']);
    const bare = { ...plan, examples: [], fields: [{ name: 'name', label: '姓名' }] };
    expect(buildTemplate(bare).sheets.map(({ name }) => name)).toEqual(['培训记录', '填写说明']);
  });

  it('is the same file each time, marked with its kind', () => {
    expect(writeWorkbook(buildTemplate(plan))).toEqual(writeWorkbook(buildTemplate(plan)));
    expect(partsOf(buildTemplate(plan))['docProps/custom.xml']).toContain('template:training');
  });
});

describe('the template of every kind of table', () => {
  const templates = KINDS.map((kind) => ({
    kind,
    book: buildTemplate({
      kind: kind.id,
      kindLabel: kind.label,
      question: kind.question,
      fields: kind.fields.map(({ name, label, choices, order }) => ({
        name,
        label,
        required: kind.required.includes(name),
        choices: choices ?? order,
      })),
      examples: kind.examples ?? [{ [kind.required[0] ?? '']: '周敏' }],
    }),
  }));
  const columnsOf = (cells: readonly string[]) =>
    cells.map((heading, index) => ({ index, heading, samples: [], kinds: [] }));

  it.each(templates)('is recognised as $kind.label by its first row', async ({ kind, book }) => {
    const [first] = await readBack(book);
    expect(recognise(columnsOf(first?.head[0]?.cells ?? [])).kind).toBe(kind.id);
  });

  it.each(templates)('loads nothing of its guide and its examples: $kind.label', async ({ kind, book }) => {
    const sheets = await readBack(book);
    const guide = sheets.find(({ name }) => name === '填写说明');
    for (const { cells } of guide?.head ?? []) expect(recognise(columnsOf(cells)).kind).toBeNull();
    const example = sheets.find(({ name }) => name === '示例');
    const headings = example?.head[0]?.cells ?? [];
    const label = kind.fields.find(({ name }) => name === kind.required[0])?.label ?? '';
    const context = {
      nameColumn: headings.indexOf(label),
      headings,
      columnCount: headings.length,
      isFirstDataRows: true,
    };
    const verdicts = example?.head.slice(1).map((row) => classifyRow(row, context)?.code);
    expect(verdicts?.length).toBeGreaterThan(0);
    expect(new Set(verdicts)).toEqual(new Set(['row.sample']));
  });
});
