import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RowContext } from '#ingest/classify-row.ts';
import { BLANK_PATTERN, SUSPECT_NAME_PATTERN, SUSPECT_PATTERN, classifyRow } from '#ingest/classify-row.ts';

const HEADINGS = ['序号', '单位', '姓名', '性别', '出生年月', '备注'];
const byNumber: RowContext = { nameColumn: 2, headings: HEADINGS, columnCount: 6, isFirstDataRows: false };
const nameFirst: RowContext = {
  ...byNumber,
  nameColumn: 0,
  headings: ['姓名', '性别', '出生年月', '职务', '备注'],
};

function codeOf(cells: string[], context = byNumber): string | null {
  return classifyRow({ number: 9, cells }, context)?.code ?? null;
}

describe('a person stays a person', () => {
  it.each([
    [['1', '市委组织部', '张伟', '男', '1985.03', '']],
    [['1', '市委组织部', '张伟', '男', '1985.03', '合计工龄20年']],
    [['1', '市委组织部', '张伟', '男', '1985.03', '备注：示例，总计']],
    [['1', '市委组织部', '合小计', '女', '1990.12', '']],
    [['3', '审核科', '王平均', '男', '1976.05', '']],
    [['12', '市直', '李登科', '男', '1976.05', '']],
    [['12', '一、二大队', '李登科', '男', '1976.05', '']],
    [['12', '市直', '欧阳修', '', '', '']],
    [['12', '合计局', '买买提·吐尔逊', '男', '', '']],
    [['12', '市直', '张  三', '男', '1985.03', '']],
    [['12', '市直', 'John Smith', 'M', '', '']],
    [['', '市委组织部', '', '男', '1985.03', '姓名漏填']],
    [['5', '', '', '', '', '']],
  ])('%j', (cells) => {
    expect(codeOf(cells)).toBeNull();
  });

  it('even called 张三, unless the row shows that it is a template', () => {
    const first = { ...byNumber, isFirstDataRows: true };
    expect(codeOf(['1', '市委组织部', '张三', '男', '1985.03', ''], first)).toBeNull();
    expect(codeOf(['1', 'XX单位', '张三', '男', '1985.03', ''], first)).toBe('row.sample');
    expect(codeOf(['1', 'XX单位', '张三', '男', '1985.03', ''])).toBeNull();
  });

  it('alone in a row with nothing but the name', () => {
    expect(codeOf(['李登科'], nameFirst)).toBeNull();
    expect(codeOf(['张伟'], nameFirst)).toBeNull();
  });
});

describe('a total', () => {
  it.each([
    [['合计', '', '25', '', '', '']],
    [['', '', '合 计', '25人', '', '']],
    [['', '市委组织部小计', '', '12', '', '']],
    [['', '', '小计：12人', '', '', '']],
    [['总计：', '', '', '', '100', '']],
    [['共计25人', '', '', '', '', '']],
    [['平均年龄', '', '', '', '41.2', '']],
    [['占比', '', '', '33.3%', '', '']],
    [['', '合计（25人）', '', '', '', '']],
    [['', '县小计', '', '3', '', '']],
  ])('%j', (cells) => {
    expect(codeOf(cells)).toBe('row.total');
  });

  it('in the name column', () => {
    expect(codeOf(['合计', '3', '', '', ''], nameFirst)).toBe('row.total');
    expect(codeOf(['市直小计', '3', '', '', ''], nameFirst)).toBe('row.total');
  });
});

describe('a section', () => {
  it.each([
    [['一、部领导']],
    [['（一）办公室', '', '', '', '', '']],
    [['', '二．组织一科', '', '', '', '']],
    [['市委组织部']],
    [['', '组织一科']],
    [['云门县', '', '', '', '', '']],
    [['一、部领导（5人）', '', '', '', '', '']],
  ])('%j', (cells) => {
    expect(codeOf(cells)).toBe('row.section');
  });

  it.each(['办公室', '干部科', '部领导', '王庄镇', '市委组织部', '云门县委办公室', '离退休干部'])(
    'named %s alone in the name column',
    (name) => {
      expect(codeOf([name], nameFirst)).toBe('row.section');
    },
  );
});

describe('a note', () => {
  it.each([
    [['备注：本表一式两份']],
    [['注：1.出生年月以档案为准', '', '', '', '', '']],
    [['说明：请用A3纸打印']],
    [['填表人：', '李四', '审核人：', '王五', '', '']],
    [['填报人（签字）：', '', '张伟', '', '', '']],
    [['联系电话：0531-12345678']],
    [['单位（盖章）：市委组织部']],
    [['1.本表由各单位填写，由组织科汇总后统一上报市委组织部']],
    [['※ 出生年月以档案为准。']],
    [['导入前请删除此说明']],
    [['5', '市直', '空缺', '', '', '']],
    [['5', '市直', '（缺编）', '', '', '副科长']],
  ])('%j', (cells) => {
    expect(codeOf(cells)).toBe('row.note');
  });
});

describe('a sample', () => {
  it.each([
    [['示例', '市委组织部', '张三', '男', '1985.03', '']],
    [['例：', '市委组织部', '李四', '男', '1985.03', '']],
    [['1', '市委组织部', '张伟（示例）', '男', '1985.03', '']],
    [['（样例）', '', '', '', '', '']],
  ])('%j', (cells) => {
    expect(codeOf(cells)).toBe('row.sample');
  });
});

describe('a repeated heading', () => {
  it('is told with blanks inside its words', () => {
    expect(codeOf(['序号', '单 位', '姓  名', '性别', '出生年月', '备注'])).toBe('row.repeated_header');
    expect(codeOf(['', '', '姓名', '性别', '', ''])).toBe('row.repeated_header');
  });

  it('is not a person who works in a unit called 单位', () => {
    expect(codeOf(['1', '单位', '张伟', '男', '1985.03', ''])).toBeNull();
  });

  it('is told under a two-row heading', () => {
    const context = {
      ...nameFirst,
      headings: ['姓名', '性别', '全日制教育/学历', '全日制教育/学位', '备注'],
    };
    expect(codeOf(['姓名', '性别', '学历', '学位', '备注'], context)).toBe('row.repeated_header');
  });
});

const scores: RowContext = {
  nameColumn: 0,
  headings: ['科室', '学习', '重点工作', '总分'],
  columnCount: 4,
  isFirstDataRows: false,
};
const tasks: RowContext = { ...scores, nameColumn: 1, headings: ['事项', '对象', '得分', '备注'] };

describe('tables of other kinds', () => {
  it.each([
    ['平均分', 'row.total'],
    ['全市平均分', 'row.total'],
    ['最高分（分）', 'row.total'],
    ['最低分', 'row.total'],
    ['及格率', 'row.total'],
    ['名次', 'row.total'],
    ['合计学时', 'row.total'],
    ['人均学时：', 'row.total'],
    ['合计：2项', 'row.total'],
    ['满分', 'row.note'],
    ['分值', 'row.note'],
  ])('have a row %s that is %s', (label, code) => {
    expect(codeOf([label, '90', '91', '92'], scores)).toBe(code);
  });

  it.each(['办公室', '市委组织部', '最美支部', '平均分配科', '云门县'])('have the object %s', (object) => {
    expect(codeOf([object, '90', '91', '92'], scores)).toBeNull();
  });

  it('keep tasks that are numbered, not remarks that are', () => {
    expect(codeOf(['1.推进党建引领基层治理重点任务落实', '办公室', '95', ''], tasks)).toBeNull();
    expect(codeOf(['1.推进党建引领基层治理重点任务落实', '', '', ''], tasks)).toBe('row.note');
  });

  it('may be printed with page numbers', () => {
    expect(codeOf(['第2页', '', '', ''], scores)).toBe('row.note');
    expect(codeOf(['第 2 页 共 5 页', '', '', ''], scores)).toBe('row.note');
  });

  it('repeat a heading in traditional characters', () => {
    expect(codeOf(['科室', '學習', '重點工作', '總分'], scores)).toBe('row.repeated_header');
  });
});

describe('the patterns', () => {
  const word = fc.oneof(
    fc.constantFrom(
      ...[
        '',
        ' ',
        '　',
        '合计',
        '小计',
        '一、部领导',
        '办公室',
        '市委组织部',
        '张伟',
        '李登科',
        '备注：x',
        '示例',
        '姓名',
        '性别',
      ],
      ...[
        '空缺',
        '张三',
        'XX局',
        '25人',
        '王庄镇',
        '填表人：',
        '说明。',
        '序号',
        '1',
        '男',
        '1985.03',
        '（一）',
        '单位',
      ],
    ),
    fc.string({
      unit: fc.constantFrom(...'合计小总平均占比一二、（）：:。部科室张王李 　1示例备注姓名镇'),
      maxLength: 8,
    }),
  );
  const context = fc.record({
    nameColumn: fc.constantFrom(0, 1, 2, 5, null),
    headings: fc.constant(HEADINGS),
    columnCount: fc.constant(6),
    isFirstDataRows: fc.boolean(),
  });

  it('let through no row that is classified', () => {
    const suspect = new RegExp(SUSPECT_PATTERN);
    const suspectName = new RegExp(SUSPECT_NAME_PATTERN);
    const blank = new RegExp(BLANK_PATTERN);
    let classified = 0;
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 7 }), context, (cells, where) => {
        if (!classifyRow({ number: 1, cells }, where)) return;
        classified++;
        const name = where.nameColumn === null ? null : (cells[where.nameColumn] ?? '');
        const found =
          cells.slice(0, 4).some((cell) => suspect.test(cell)) ||
          (name !== null && (blank.test(name) || suspectName.test(name)));
        expect(found).toBe(true);
      }),
      { numRuns: 20_000 },
    );
    expect(classified).toBeGreaterThan(1000);
  });

  it('use nothing that RE2 has not or reads otherwise', () => {
    for (const pattern of [SUSPECT_PATTERN, SUSPECT_NAME_PATTERN, BLANK_PATTERN]) {
      expect(pattern).not.toMatch(/\(\?[=!<]|\\[sSbBdDwW1-9]|\\u/);
    }
  });

  it('do not suspect ordinary cells, of which there are millions', () => {
    const suspect = new RegExp(SUSPECT_PATTERN);
    for (const cell of [
      '1',
      '张伟',
      '男',
      '1985.03',
      '汉族',
      '市委组织部',
      '组织一科',
      '一级主任科员',
      '云门县委办公室',
      '中共党员',
      '部长、主任',
      '大学本科',
    ]) {
      expect(suspect.test(cell)).toBe(false);
    }
  });
});
