import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '#engine/engine.ts';
import { lendEngine } from '../../../engines.ts';
import type { TestPerson } from '../../people-table.ts';
import { times } from '../on-people.ts';
import { figureIn, sectionsOn, sentenceOf } from './sections-of.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await lendEngine();
});
afterAll(() => engine.close());

const UNIT = '平陵县委组织部';
const one = (more: TestPerson): TestPerson => ({ unit: UNIT, level: '县级', ...more });

async function figure(people: readonly TestPerson[], id: string) {
  return figureIn(await sectionsOn(engine, people, UNIT), `structure.unit_${id}`);
}

const titleFor = async (people: readonly TestPerson[], id: string) =>
  sentenceOf((await figure(people, id))?.title ?? []);

describe('the classes of a unit', () => {
  it('are titled by the most frequent one, with its share of the known', async () => {
    const people = [
      ...times(4, one({ education: '大学本科' })),
      ...times(2, one({ education: '研究生' })),
      one({}),
    ];
    expect(await titleFor(people, 'education')).toBe('最高学历：大学本科最多，4人，占66.7%（4/6）');
    expect((await figure(people, 'education'))?.notes).toEqual(['最高学历未填1人，不计入占比']);
  });

  it('are titled by two that are alike, by their number where their names are long, by none where all are', async () => {
    const three = (source: string) => times(3, one({ source }));
    expect(await titleFor([...three('选调生'), ...three('调任')], 'sources')).toMatch(
      /^来源：(选调生、调任|调任、选调生)并列最多，各3人$/,
    );
    const ranks = ['二级主任科员', '三级主任科员'].flatMap((rank) => times(3, one({ rank })));
    expect(await titleFor(ranks, 'ranks')).toBe('职级：2类并列最多，各3人');
    expect(await titleFor(['甲', '乙', '丙'].flatMap(three), 'sources')).toBe('来源');
    expect(await titleFor(times(6, one({ source: '调任' })), 'sources')).toBe('来源均为调任，6人');
  });

  it('say nothing of shares below five, and nothing at all where nobody is known', async () => {
    const people = times(4, one({ rank: '一级科员' }));
    const ranks = await figure(people, 'ranks');
    expect(sentenceOf(ranks?.title ?? [])).toBe('职级');
    expect(ranks?.notes).toEqual(['职级已填不足5人，只列人数，不列占比']);
    expect(await figure(people, 'sources')).toBeUndefined();
  });

  it('keep the official order of education and rank', async () => {
    const people = times(6, one({ education: '大专', rank: '一级科员', source: '调任' }));
    const isInOrder = async (id: string) => {
      const found = await figure(people, id);
      return found?.form === 'bars' && found.inOrder;
    };
    expect([await isInOrder('education'), await isInOrder('ranks'), await isInOrder('sources')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('the ages of a unit', () => {
  it('stand below those of its level, which has others too', async () => {
    const own = times(6, one({ birth: '1990-05' }));
    const others = times(6, { ...one({ birth: '1980-05' }), unit: '别处' });
    const compared = await figure([...own, ...others], 'ages');
    expect(compared?.form === 'bands' && compared.rows).toEqual(['县级', UNIT]);
    const alone = await figure(own, 'ages');
    expect(alone?.form === 'bands' && alone.rows).toEqual([UNIT]);
    expect(sentenceOf(alone?.title ?? [])).toBe('年龄均为36至40岁，6人');
  });
});
