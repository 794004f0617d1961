import { describe, expect, it } from 'vitest';
import { CancelledError } from '#core/progress.ts';
import { countKnownHeadings, recognise } from '#datasets/recognise.ts';
import { detectTable } from '#ingest/detect-table.ts';
import { expandFiles } from '#ingest/container/expand-files.ts';
import { isForm } from '#ingest/form/is-form.ts';
import { packForms } from '#ingest/form/pack-forms.ts';
import { readForms } from '#ingest/form/read-forms.ts';
import { separateForms } from '#ingest/form/separate-forms.ts';
import { readFile } from '#ingest/read-file.ts';
import type { FormContent } from '../fixtures/forms.ts';
import { writeLrmx } from '../fixtures/forms.ts';
import { writeZip } from '../fixtures/zips.ts';
import { fixturesOf, plain } from './fixture-folder.ts';
import { cellsOf } from './files.ts';
import { formOutcome, peopleOf } from './outcomes.ts';

function form(path: string, content: FormContent | string) {
  return { path, blob: new Blob([typeof content === 'string' ? content : writeLrmx(content)]) };
}

const WEI = form('县/张伟.lrmx', { XingMing: '张伟', JiSuanNianLingShiJian: '20261031' });
const FANG = form('市/王芳.lrmx', { XingMing: '王芳', TianBiaoShiJian: '20261031', ZhengZhiMianMao: '群众' });
const TORN = form('县/坏.lrmx', '<Person><XingMing>');

describe('appointment forms', () => {
  it.each(fixturesOf('forms'))('$name is read as expected', async ({ name, blob, expected }) => {
    expect(plain(await formOutcome({ path: name, blob }))).toEqual(expected);
  });

  it('become one sheet in the order of their paths; a bad one stops no other', async () => {
    const { sheet, refusals } = await readForms([FANG, TORN, WEI], {});
    if (!sheet) throw new Error('no sheet');
    expect(sheet.members).toEqual(['县/张伟.lrmx', '市/王芳.lrmx']);
    expect(peopleOf(sheet).map((person) => person['姓名'])).toEqual(['张伟', '王芳']);
    expect(sheet.recordCount).toBe(3);
    expect(refusals.map(({ file, code }) => `${file} ${code}`)).toEqual(['县/坏.lrmx file.corrupt']);
  });

  it('give a sheet that is a roster with its heading in row 1', async () => {
    const whole = fixturesOf('forms').filter(({ name }) =>
      ['full.lrmx', 'two-parties.lrmx', 'old.lrm'].includes(name),
    );
    const { sheet } = await readForms(
      whole.map(({ name, blob }) => ({ path: name, blob })),
      {},
    );
    if (!sheet) throw new Error('no sheet');
    const table = detectTable(sheet, countKnownHeadings);
    const { kind, columns } = recognise(table.columns);
    expect(table.headerRows).toEqual([1]);
    expect(table.firstDataRow).toBe(2);
    expect(kind).toBe('roster');
    expect(
      Object.fromEntries(columns.flatMap(({ heading, field }) => (field ? [[field, heading]] : []))),
    ).toEqual({
      name: '姓名',
      sex: '性别',
      birth: '出生年月',
      ethnicity: '民族',
      native_place: '籍贯',
      politics: '政治面貌',
      party_date: '入党时间',
      work_date: '参加工作时间',
      title: '专业技术职务',
      ft_education: '全日制教育/学历',
      ft_degree: '全日制教育/学位',
      ft_school: '全日制教育/毕业院校系及专业',
      pt_education: '在职教育/学历',
      pt_degree: '在职教育/学位',
      pt_school: '在职教育/毕业院校系及专业',
      unit_post: '单位及职务',
      person_id: '身份证号',
    });
  });

  it('have columns for 政治面貌 and 到龄年月 only where one is filled in', async () => {
    const without = (await readForms([WEI], {})).sheet;
    const given = (await readForms([WEI, FANG], {})).sheet;
    if (!without || !given) throw new Error('no sheet');
    expect(cellsOf(without)[0]).not.toContain('政治面貌');
    expect(cellsOf(given)[0]).toContain('政治面貌');
    expect(cellsOf(given)[0]).not.toContain('到龄年月');
    expect(new Set(cellsOf(given).map(({ length }) => length)).size).toBe(1);
  });

  it('say the date that all agree on, those that say none aside, and none where they differ', async () => {
    const silent = form('无.lrmx', { XingMing: '赵敏' });
    const later = form('后.lrmx', {
      XingMing: '李强',
      JiSuanNianLingShiJian: '20261130',
      TianBiaoShiJian: '20261031',
    });
    expect((await readForms([WEI, FANG, silent], {})).sheet?.asOf).toBe('2026-10-31');
    expect((await readForms([WEI, later], {})).sheet).not.toHaveProperty('asOf');
    expect((await readForms([silent], {})).sheet).not.toHaveProperty('asOf');
  });

  it('never take the family’s names or the photo', async () => {
    const { sheet } = await readForms(
      [form('a.lrmx', writeLrmx({ XingMing: '张伟' }, 'utf-8', '<!--'.repeat(9)))],
      {},
    );
    if (!sheet) throw new Error('no sheet');
    expect(peopleOf(sheet)).toEqual([{ 姓名: '张伟' }]);
  });

  it('give no sheet when none can be read', async () => {
    expect((await readForms([TORN], {})).sheet).toBeNull();
  });

  it('are counted and can be cancelled', async () => {
    const seen: string[] = [];
    await readForms([WEI, FANG], {
      progress: ({ stage, done, total }) => seen.push(`${stage} ${done}/${total}`),
    });
    expect(seen).toEqual(['读取任免审批表 0/2', '读取任免审批表 1/2']);
    const controller = new AbortController();
    const job = { signal: controller.signal, progress: () => controller.abort() };
    await expect(readForms([WEI, FANG], job)).rejects.toBeInstanceOf(CancelledError);
  });

  it('are read by the hundreds, each with a large photo', async () => {
    const photo = 'iVBORw0KGgoAAAANSUhEUg'.repeat(3000);
    const many = Array.from({ length: 300 }, (_, i) =>
      form(`${i}.lrmx`, writeLrmx({ XingMing: `张${i}` }, 'utf-8', photo)),
    );
    expect((await readForms(many, {})).sheet?.recordCount).toBe(301);
  });
});

describe('whether a file is a form', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it.each([
    ['a.lrmx', bytes(writeLrmx({})), true],
    ['a.xml', bytes(writeLrmx({})), true],
    ['a.txt', bytes(`\ufeff${writeLrmx({})}`), true],
    ['a.LRM', bytes('"张伟","男"'), true],
    ['a.csv', bytes('"张伟","男"'), false],
    ['a.xml', bytes('<Person><Name>张伟</Name></Person>'), false],
    ['a.lrmx', bytes('PK\u0003\u0004'), false],
    ['a.lrm', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), false],
  ])('%s is decided by its bytes first', (path, head, expected) => {
    expect(isForm(path, head)).toBe(expected);
  });

  it('parts them from files that are read one by one', async () => {
    const table = { path: 'a.csv', blob: new Blob(['姓名\n张伟\n']) };
    expect(await separateForms([WEI, table])).toEqual({ forms: [WEI], others: [table] });
  });
});

describe('a form by itself', () => {
  it('is a sheet of one person', async () => {
    const { sheets, refusals } = await readFile(WEI, {});
    expect(refusals).toEqual([]);
    expect(sheets[0] && peopleOf(sheets[0])).toEqual([{ 姓名: '张伟', '填表/计算年龄时间': '20261031' }]);
    expect(sheets[0]?.asOf).toBe('2026-10-31');
  });

  it('is refused in words when it is torn', async () => {
    expect((await readFile(TORN, {})).refusals).toEqual([
      {
        sheet: null,
        code: 'file.corrupt',
        message: '内容不完整（可能没有传完），未读入；请从干部系统重新导出这份任免审批表',
      },
    ]);
  });
});

describe('forms packed as one original', () => {
  it('give the same bytes in whatever order they come', async () => {
    const [one, other] = await Promise.all([packForms([WEI, FANG]), packForms([FANG, WEI])]);
    expect(new Uint8Array(await one.arrayBuffer())).toEqual(new Uint8Array(await other.arrayBuffer()));
  });

  it('come back byte for byte', async () => {
    const { files, refusals } = await expandFiles(
      [{ path: '表.zip', blob: await packForms([WEI, FANG]) }],
      {},
    );
    expect(refusals).toEqual([]);
    expect(files.map(({ path }) => path)).toEqual(['表.zip/县/张伟.lrmx', '表.zip/市/王芳.lrmx']);
    expect(await files[0]?.blob.text()).toBe(await WEI.blob.text());
  });

  it('are read as the same sheet again', async () => {
    const { sheet, refusals } = await readForms([WEI, TORN, FANG], {});
    const again = await readFile({ path: '任免审批表.zip', blob: await packForms([WEI, TORN, FANG]) }, {});
    expect(again.sheets).toEqual([sheet]);
    expect(again.refusals).toEqual(refusals.map((refusal) => ({ ...refusal, sheet: null })));
  });

  it('are not mistaken in an archive that holds other files too', async () => {
    const zip = writeZip([
      { name: 'a.lrmx', content: writeLrmx({ XingMing: '张伟' }) },
      { name: 'b.csv', content: '姓名\n王芳\n' },
    ]);
    const { sheets, refusals } = await readFile(
      { path: 'a.zip', blob: new Blob([Uint8Array.from(zip)]) },
      {},
    );
    expect(sheets).toEqual([]);
    expect(refusals[0]?.code).toBe('sheet.unrecognised');
  });
});
