import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { LookupAnswer, LookupFigure, Workspace } from '#app/api.ts';
import { drillCells } from '#charts/mark.ts';
import { csv } from '../workspace.ts';
import { openWith } from '../query/rosters.ts';
import { office, units } from './office.ts';

let session: Workspace;
const ask = (text: string): Promise<LookupAnswer> => session.lookup(text, { filters: [] });

async function sentence(text: string): Promise<string | null> {
  return (await ask(text)).sentence;
}

const rowText = ({ label, n, known, value }: LookupFigure) => `${label} ${n}/${known} ${value?.toFixed(3)}`;

async function listed({ drill, question }: LookupFigure): Promise<number> {
  return (await session.rows({ cells: drillCells(drill), question, offset: 0, limit: 1 })).total;
}

beforeAll(async () => {
  session = await openWith(office, units);
});

afterAll(async () => {
  await session.clearAll();
});

describe('a share of a unit', () => {
  it('is said with its people, its level and its place among the units', async () => {
    expect(await sentence('平陵 30岁以下 占比')).toBe(
      '平陵县委组织部在职5人，30岁及以下1人，占20.0%，低于县级10.0个百分点，在县级2个单位中最低。',
    );
    expect(await sentence('望组 30岁以下')).toBe(
      '望川县委组织部在职5人，30岁及以下2人，占40.0%，高于县级10.0个百分点，在县级2个单位中最高。',
    );
  });

  it('stands beside its level, the others and everybody, each from its own people', async () => {
    const { rows } = await ask('平陵 30岁以下 占比');
    expect(rows.map(rowText)).toEqual([
      '平陵县委组织部 1/5 0.200',
      '县级 3/10 0.300',
      '市级 0/1 undefined',
      '全市 3/11 0.273',
    ]);
    expect(rows[2]?.isSmall).toBe(true);
  });

  it('leaves the unknown out of the base and says how many they are', async () => {
    expect(await sentence('望川 本科以上')).toBe(
      '望川县委组织部在职5人，大学本科及以上3人；最高学历已知的只有4人，不足5人，不作占比和比较。',
    );
    expect(await sentence('县级 研究生')).toBe(
      '县级在职10人，研究生2人，占22.2%（最高学历未填或不能确定1人，不计入占比），低于全市7.8个百分点。',
    );
  });

  it('claims nothing of fewer people than a comparison needs', async () => {
    const { sentence: said, figure } = await ask('市委组织部 女 占比');
    expect(said).toBe('市委组织部在职1人，女1人；不足5人，不作占比和比较。');
    expect(figure).toMatchObject({ value: null, n: 1, known: 1, isSmall: true });
  });

  it('says a tie as a tie', async () => {
    expect(await sentence('平陵 女')).toContain('占40.0%');
    expect(await sentence('望川 中共党员')).toBe(
      '望川县委组织部在职5人，中共党员4人，占80.0%，与县级相同，县级2个单位都相同。',
    );
  });

  it('is held against the unit that is named beside it', async () => {
    expect(await sentence('平陵 望川 研究生 全日制')).toContain('平陵县委组织部');
    const { rows, sentence: said } = await ask('平陵 望川 30岁以下');
    expect(said).toContain('低于望川县委组织部20.0个百分点');
    expect(rows[1]?.label).toBe('望川县委组织部');
  });
});

describe('other questions', () => {
  it('count ages that are no band by the single years', async () => {
    const { figure, sentence: said } = await ask('33岁以下');
    expect(said).toBe('全市在职11人，33岁及以下5人，占45.5%。');
    expect(figure?.drill.where['age']).toEqual([27, 29, 30, 31, 33]);
  });

  it('put two bands together for 35岁以下', async () => {
    const { figure } = await ask('35岁以下 人数');
    expect(figure).toMatchObject({ value: 5, n: 5, known: 11 });
    expect(figure?.drill.where['band']).toEqual(['30岁及以下', '31–35岁']);
  });

  it('narrow by all conditions but the last', async () => {
    expect(await sentence('县级女党员占比')).toBe(
      '县级在职人员中，女4人，其中中共党员3人；不足5人，不作占比和比较。',
    );
    expect(await sentence('党员 女 占比')).toBe('全市在职人员中，中共党员9人，其中女4人，占44.4%。');
  });

  it('give means of the scope', async () => {
    const { sentence: said, figure } = await ask('平陵平均年龄');
    expect(said).toBe('平陵县委组织部在职5人，平均年龄38.6岁，高于县级1.0岁，在县级2个单位中最高。');
    expect(figure?.value).toBeCloseTo((36 + 27 + 55 + 31 + 44) / 5, 9);
  });

  it('say a headcount as a part of its level and of everybody', async () => {
    expect(await sentence('平陵')).toBe(
      '平陵县委组织部在职5人，占县级的50.0%，占全市的45.5%，县级2个单位都相同。',
    );
  });

  it('list the classes of a dimension that is named alone', async () => {
    const { sentence: said, rows } = await ask('平陵 来源');
    expect(said).toBe(
      '平陵县委组织部在职5人，来源：公开遴选3人（60.0%）、军转安置1人（20.0%）、选调生1人（20.0%）。'.replace(
        '军转安置',
        rows[1]?.label ?? '',
      ),
    );
    expect(rows.reduce((sum, { n }) => sum + (n ?? 0), 0)).toBe(5);
  });

  it('count births of a decade', async () => {
    expect((await ask('90后')).figure).toMatchObject({ n: 6, known: 11 });
  });

  it('count years in the present post', async () => {
    expect((await ask('任现职5年以上')).figure).toMatchObject({ n: 7, known: 11 });
  });

  it('name the words that were not read and answer the rest', async () => {
    const { unread, sentence: said } = await ask('青川 研究生占比');
    expect(unread).toBe('没有读懂“青川”，下面的数没有按它查');
    expect(said).toContain('全市在职11人');
  });

  it('give no number for words that say nothing', async () => {
    expect(await ask('今天天气')).toMatchObject({ figure: null, sentence: null });
    expect((await ask('今天天气')).problem).toContain('没有读出要查的数');
  });

  it('say that nobody is there instead of dividing by nobody', async () => {
    expect(await ask('市委组织部 男 30岁以下')).toMatchObject({
      problem: '市委组织部没有符合“男”的在职人员',
      figure: null,
    });
  });
});

describe('figures', () => {
  const TEXTS = [
    ...['平陵 30岁以下 占比', '33岁以下', '本科以上', '女党员', '县级平均年龄', '平陵', '来源', '90后 女'],
    ...['平陵 望川 35岁以下', '任现职5年以上', '正科', '平陵 干部科 研究生 人数'],
  ];

  it.each(TEXTS)('of “%s” open to exactly their people', async (text) => {
    const { rows, nearby, figure } = await ask(text);
    expect(figure).not.toBeNull();
    for (const each of [...rows, ...nearby.map((near) => near.figure)]) {
      expect(await listed(each)).toBe(each.n ?? each.known);
    }
    const { together } = figure ?? {};
    if (together) {
      expect((await session.passport(together.cell, together.question)).value).toBe(figure?.n);
    }
  });

  it('nearby are found again by what they say to type', async () => {
    for (const text of ['平陵 35岁以下', '县级 女 平均年龄', 'pl']) {
      for (const { figure, query } of (await ask(text)).nearby) {
        const again = await ask(query);
        expect(again.unread).toBeNull();
        expect(again.figure?.value).toBe(figure.value);
        expect(again.figure?.n).toBe(figure.n);
      }
    }
  });

  it('have a passport with formula and base', async () => {
    const { figure } = await ask('33岁以下 占比');
    if (!figure) throw new Error('no figure');
    const [cell] = drillCells(figure.drill);
    if (!cell) throw new Error('no cell');
    const passport = await session.passport(cell, figure.question);
    expect(passport.formula).toContain('÷');
  });
});

describe('the vocabulary', () => {
  it('follows the data', async () => {
    expect((await ask('安禾 女')).unread).toContain('安禾');
    const more = csv('安禾（2026年10月）.csv', '姓名,性别,出生年月,单位', '何一,女,1990.05,安禾县委组织部');
    const { drafts } = await session.addFiles([more]);
    await session.confirmDrafts(drafts.map(({ id }) => id));
    expect((await ask('ah 女')).sentence).toContain('安禾县委组织部在职1人');
  });

  it('gives examples that can be answered', async () => {
    const examples = await session.lookupExamples();
    expect(examples.length).toBeGreaterThan(3);
    for (const example of examples) expect((await ask(example)).figure).not.toBeNull();
  });
});
