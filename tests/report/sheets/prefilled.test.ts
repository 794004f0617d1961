import { describe, expect, it } from 'vitest';
import { comparePrefilled } from '#report/sheets/compare-prefilled.ts';
import { type PrefilledPlan, buildPrefilled } from '#report/sheets/prefilled.ts';
import { type PrefilledRow, findPrefilledMarker, readPrefilled } from '#report/sheets/returned-prefilled.ts';
import type { ReturnedSheet } from '#report/sheets/returned-sheet.ts';
import { cellsOf, partsOf, readBack, returnedSheets } from '../read-back.ts';

const plan: PrefilledPlan = {
  title: '人员花名册核对表',
  unit: '云门县委组织部',
  period: '2026年三季度',
  columns: [
    { field: 'person_id', label: '身份证号', locked: true },
    { field: 'name', label: '姓名', locked: true },
    { field: 'post', label: '职务', locked: false },
    { field: 'education', label: '学历', locked: false, choices: ['研究生', '大学本科'] },
  ],
  rows: [
    ['11010519491231002X', '周敏', '部长', '研究生'],
    ['440524188001010014', '何平', '科员', '大学本科'],
    ['', '李登科', '科员', ''],
  ],
  marker: 'b3:2026Q3',
};
const labels = plan.columns.map(({ label }) => label);
const KEYS = [0, 1];

/** What comes back when these cells (row and column as sent; column 4 is 变动情况) are typed into. */
async function returned(
  edits: readonly (readonly [row: number, column: number, text: string])[],
): Promise<ReturnedSheet[]> {
  const sheets = await returnedSheets(buildPrefilled(plan));
  const rows = (sheets[0]?.rows ?? []).map(({ number, cells }) => ({ number, cells: [...cells] }));
  for (const [row, column, text] of edits) {
    while (rows.length < 5 + row) rows.push({ number: rows.length + 1, cells: [] });
    const cells: string[] = rows[4 + row]?.cells ?? [];
    while (cells.length <= column) cells.push('');
    cells[column] = text;
  }
  return [{ name: '核对表', rows }, ...sheets.slice(1)];
}

async function compare(...edits: Parameters<typeof returned>[0]) {
  const { rows, problems } = readPrefilled(await returned(edits), labels);
  expect(problems).toEqual([]);
  return comparePrefilled(plan.columns, plan.rows, rows, KEYS);
}

describe('a prefilled table', () => {
  it('holds last period’s rows and says what to do', async () => {
    const [rows] = await cellsOf(buildPrefilled(plan));
    expect(rows?.slice(0, 2)).toEqual([
      ['人员花名册核对表'],
      ['填报单位：云门县委组织部　报送期：2026年三季度　共3行'],
    ]);
    expect(rows?.slice(3)).toEqual([
      ['身份证号', '姓名', '职务', '学历', '变动情况'],
      ['11010519491231002X', '周敏', '部长', '研究生'],
      ['440524188001010014', '何平', '科员', '大学本科'],
      ['', '李登科', '科员'],
    ]);
  });

  it('locks who it is about, in the rows sent only', () => {
    const parts = partsOf(buildPrefilled(plan));
    const xml = parts['xl/worksheets/sheet1.xml'] ?? '';
    const records = (parts['xl/styles.xml'] ?? '').split('<cellXfs')[1]?.split('<xf ') ?? [];
    const isUnlocked = (cell: string) => {
      const style = Number(new RegExp(`r="${cell}" s="(\\d+)"`).exec(xml)?.[1]);
      return records[style + 1]?.includes('locked="0"');
    };
    expect(['A5', 'B7', 'C5', 'E5', 'A8', 'B57'].map(isUnlocked)).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
    ]);
    expect(xml).toContain('<sheetProtection');
    expect(xml.match(/<row /g)).toHaveLength(57);
  });

  it('offers what may have changed', () => {
    const xml = partsOf(buildPrefilled(plan))['xl/worksheets/sheet1.xml'] ?? '';
    expect(xml).toMatch(/sqref="D5:D57"><formula1>&quot;研究生,大学本科&quot;</);
    expect(xml).toMatch(/sqref="E5:E57"><formula1>&quot;无变动,信息更正,新增,调出,退休,/);
  });

  it('finds back to what was sent', async () => {
    const sheets = await returnedSheets(buildPrefilled(plan));
    expect(findPrefilledMarker(sheets)).toBe('b3:2026Q3');
    expect(findPrefilledMarker(sheets.slice(0, 1))).toBeNull();
    expect((await readBack(buildPrefilled(plan))).map(({ hidden }) => hidden)).toEqual([false, true]);
  });
});

describe('the difference of a returned table', () => {
  it('is none when nothing was typed, and nobody confirmed anything', async () => {
    expect(await compare()).toEqual({
      changed: [],
      missing: [],
      added: [],
      unchanged: 3,
      unconfirmed: 3,
      problems: [],
    });
  });

  it('is the changed cells and what is said under 变动情况', async () => {
    const { changed, unchanged, unconfirmed } = await compare(
      [0, 2, '常务副部长 '],
      [0, 4, '信息更正'],
      [1, 4, '退休'],
      [2, 4, '无变动'],
    );
    expect(changed.map(({ returned: { number, change }, cells }) => ({ number, change, cells }))).toEqual([
      {
        number: 5,
        change: '信息更正',
        cells: [{ field: 'post', label: '职务', was: '部长', now: '常务副部长' }],
      },
      { number: 6, change: '退休', cells: [] },
    ]);
    expect([unchanged, unconfirmed]).toEqual([1, 0]);
  });

  it('asks where 无变动 was chosen and something changed', async () => {
    const { changed, problems } = await compare([1, 3, ''], [1, 4, '无变动']);
    expect(changed).toHaveLength(1);
    expect(problems).toEqual(['第6行选了“无变动”，但改了“学历”，请核实']);
  });

  it('is the rows that are new and those that are gone', async () => {
    const edits = [
      [1, 1, '何萍'],
      [3, 1, '新人'],
      [3, 4, '新增'],
    ] as const;
    const { missing, added } = await compare(...edits);
    expect(missing).toEqual([plan.rows[1]]);
    expect(added.map(({ number, cells }) => [number, cells[1]])).toEqual([
      [6, '何萍'],
      [8, '新人'],
    ]);
  });

  it('never guesses between two rows of one person', async () => {
    const edits = [
      [3, 0, '440524188001010014'],
      [3, 1, '何平'],
      [3, 2, '科长'],
    ] as const;
    const { changed, missing, added, problems } = await compare(...edits);
    expect([changed, missing, added]).toEqual([[], [], []]);
    expect(problems).toEqual(['第6、8行是同一个“440524188001010014，何平”，分不清以哪一行为准']);
    const rows: PrefilledRow[] = plan.rows.map((cells, i) => ({ number: i + 5, cells, change: '' }));
    const twice = comparePrefilled(plan.columns, [...plan.rows, plan.rows[0] ?? []], rows, KEYS);
    expect(twice.problems).toEqual(['发出的表里“11010519491231002X，周敏”有2行，分不清是哪一行']);
    expect(twice.unchanged).toBe(2);
  });

  it('names rows that say nothing of whom they are', async () => {
    const { added, problems } = await compare([3, 2, '科员']);
    expect(added).toEqual([]);
    expect(problems).toEqual(['第8行没有填认人的列，没有比对']);
  });

  it('knows rows and columns wherever they stand', async () => {
    const [sheet] = await returned([[0, 3, '大学本科']]);
    const rows = [...(sheet?.rows ?? [])].map((row) => ({
      ...row,
      cells: Array.from({ length: 5 }, (_, i) => row.cells[4 - i] ?? ''),
    }));
    const heading = rows.splice(3, 1);
    const read = readPrefilled([{ name: 'x', rows: [...heading, ...rows.slice(3).reverse()] }], labels);
    const { changed, unchanged } = comparePrefilled(plan.columns, plan.rows, read.rows, KEYS);
    expect(changed.map(({ cells }) => cells[0]?.now)).toEqual(['大学本科']);
    expect(unchanged).toBe(2);
  });

  it('leaves out a column that is gone, and compares nothing without the key', async () => {
    const without = (column: number) => (sheet: ReturnedSheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.filter((_, i) => i !== column) })),
    });
    const sheets = await returned([
      [0, 2, '改了'],
      [0, 4, '信息更正'],
    ]);
    const read = readPrefilled(sheets.map(without(2)), labels);
    expect(read.problems).toEqual(['缺少“职务”列，这些列没有比对']);
    expect(comparePrefilled(plan.columns, plan.rows, read.rows, KEYS).changed[0]?.cells).toEqual([]);
    const keyless = readPrefilled(sheets.map(without(0)), labels);
    expect(comparePrefilled(plan.columns, plan.rows, keyless.rows, KEYS)).toMatchObject({
      missing: [],
      problems: ['缺少认人的“身份证号”列，没有比对'],
    });
  });

  it('is not that everybody is gone when nothing could be read', () => {
    const { rows, problems } = readPrefilled(
      [{ name: 'x', rows: [{ number: 1, cells: ['别的表'] }] }],
      labels,
    );
    expect(problems).toEqual(['没有找到“变动情况”一列，不是发出的核对表']);
    expect(comparePrefilled(plan.columns, plan.rows, rows, KEYS)).toMatchObject({
      missing: [],
      problems: ['没有读到任何一行，没有比对'],
    });
  });

  it('is not read from two tables at once or under doubled headings', async () => {
    const [sheet] = await returned([]);
    if (!sheet) throw new Error('no sheet');
    expect(readPrefilled([sheet, sheet], labels).problems).toEqual(['文件里有几张核对表，请只留一张']);
    const doubled = {
      ...sheet,
      rows: sheet.rows.map((row) => ({ ...row, cells: [...row.cells, ...row.cells] })),
    };
    expect(readPrefilled([doubled], labels).problems[0]).toContain('有两列都叫');
  });
});
