import { describe, expect, it } from 'vitest';

import { bulletinName, toBulletin } from '#report/bulletin/quarterly.ts';
import { noticeName, toUnitNotice } from '#report/bulletin/unit-notice.ts';
import { writeWord } from '#report/word/write-word.ts';
import { counties, leagueOf, source, textsOf } from './sources.ts';

const bulletin = (part: Partial<typeof source> = {}) => toBulletin({ ...source, ...part });
const saying = (texts: readonly string[], words: string) => texts.filter((text) => text.includes(words));

describe('the bulletin of a quarter', () => {
  const texts = textsOf(bulletin());

  it('names the first places, ties and all, and tells how wide the scores lie', () => {
    expect(saying(texts, '居前3位')).toEqual([
      '居前3位的是甲县（90.5分）、乙县（90.5分）、丙县（80.0分）。县（市、区）5个单位平均78.3分，最高90.5分，最低60.0分。',
    ]);
  });

  it('names who moved up, and of who moved down only how many', () => {
    expect(saying(texts, '进位')).toEqual([
      '较上季度，进位的有2个，乙县上升2位、丙县上升1位；位次不变的1个，位次后移的1个。连续2期前3名的有乙县。本期没有得分、上期有名次的1个，不排名次。',
    ]);
    const [text] = bulletin().sections;
    expect(textsOf({ title: '', sections: text ? [text] : [] }).join('')).not.toContain('丁县');
    expect(texts.join('')).not.toContain('后3名');
  });

  it('tells of every dimension who leads it and how many have no score', () => {
    expect(saying(texts, '1.党建')).toEqual([
      '1.党建。居首位的是甲县（91分，满分100分），折合百分制中位数80.0分。',
    ]);
    expect(saying(texts, '2.人才')).toEqual([
      '2.人才。居首位的是甲县、乙县（并列89分，满分100分），折合百分制中位数79.0分；1个没有得分。',
    ]);
  });

  it('lists the honours with their number by level', () => {
    expect(saying(texts, '登记荣誉')).toEqual(['2026年三季度共登记荣誉2项，其中省级1项、市级1项。']);
    expect(saying(texts, '示范点')).toEqual(['2.乙县：示范点（市级，2026年9月1日）。']);
    expect(saying(textsOf(bulletin({ honours: [] })), '荣誉')).toEqual(['2026年三季度没有登记荣誉。']);
    expect(textsOf(bulletin({ honours: null })).join('')).not.toContain('光荣榜');
  });

  it('has the whole ranking as an annex: everybody, with what is missing as missing', () => {
    const table = bulletin().sections[1]?.blocks.find((block) => block.kind === 'table');
    expect(table).toMatchObject({
      rows: [
        ['1', '甲县', '90.46', '持平', '91.0', '89'],
        ['1', '乙县', '90.46', '▲2', '90.0', '89'],
        ['3', '丙县', '80.00', '▲1', '80.0', '缺'],
        ['4', '丁县', '70.50', '▼3', '71.0', '70'],
        ['5', '戊县', '60.00', '—', '60.5', '59'],
        ['—', '己县', '缺', '—', '缺', '缺'],
      ],
    });
    expect(textsOf(bulletin())).toContain('附件');
  });

  it('has one annex a league, and each league under a heading of its own', () => {
    const offices = leagueOf([{ object: '办公室', rank: 1, score: 80 }], {
      group: '全部',
      objectType: '科室',
    });
    const document = bulletin({ leagues: [counties, offices] });
    expect(document.sections).toHaveLength(3);
    const said = textsOf(document);
    expect(said).toEqual(expect.arrayContaining(['（一）县（市、区）', '（二）科室', '附件1', '附件2']));
    expect(said.join('')).toContain('县（市、区）5个单位、1个科室参加晾晒评议');
  });

  it('says that a change of the rule makes the moves uncertain, and that ranks are for reference', () => {
    const [plain, changed] = [counties, { ...counties, ruleChanged: true }].map((league) =>
      textsOf(bulletin({ leagues: [league] })).join(''),
    );
    expect(plain).not.toContain('算法与比较期不同');
    expect(changed).toContain('算法与比较期不同');
    expect(plain).toContain('排名仅供参考');
  });

  it('says so when there is nothing to rank', () => {
    const empty = textsOf(bulletin({ leagues: [], honours: null }));
    expect(empty).toContain('2026年三季度没有可以排名的得分。');
    expect(bulletin({ leagues: [] }).sections).toHaveLength(1);
    const unranked = bulletin({ leagues: [leagueOf([{ object: '甲县', rank: null, score: null }])] });
    expect(unranked.sections).toHaveLength(1);
    expect(writeWord(unranked).length).toBeGreaterThan(1000);
  });

  it('is called after its period and marked as a demonstration where it is one', () => {
    expect(bulletinName(source)).toBe('2026年三季度晾晒评议季度通报');
    expect(bulletinName({ ...source, period: '2026年9月' })).toBe('2026年9月晾晒评议通报');
    expect(texts).not.toContain('（演示数据）');
    expect(textsOf(bulletin({ sample: true }))).toContain('（演示数据）');
  });
});

describe('the notice to one unit', () => {
  const noticeOf = (
    unit: string,
    rows = [{ file: '得分.xlsx', row: 7, count: 3, column: '得分', problem: '高于满分' }],
  ) => {
    const own = counties.standings.find(({ object }) => object === unit);
    return toUnitNotice(source, unit, own ? [{ league: counties, own }] : [], rows);
  };

  it.each(counties.standings.map(({ object }) => object))('tells %s of nobody else', (unit) => {
    const said = textsOf(noticeOf(unit)).join('|');
    for (const { object } of counties.standings) expect(said.includes(object)).toBe(object === unit);
    expect(JSON.stringify(noticeOf(unit).facts)).not.toMatch(unit === '甲县' ? '乙县' : '甲县');
  });

  it('tells rank, score and moves, and every dimension against the median', () => {
    const said = textsOf(noticeOf('丁县'));
    expect(said).toContain('在县（市、区）5个单位的综合排名中，综合得分70.50分，居第4位，较上季度下降3位。');
    const table = noticeOf('丁县').sections[0]?.blocks.find((block) => block.kind === 'table');
    expect(table).toMatchObject({
      rows: [
        ['党建', '71', '100', '4/5', '▼2', '71.0', '−9.0'],
        ['人才', '70', '100', '3/4', '—', '70.0', '—'],
      ],
    });
  });

  it('says no median of fewer than five, which would tell of the others', () => {
    expect(textsOf(noticeOf('丁县')).join('')).not.toContain('79');
    expect(saying(textsOf(noticeOf('丁县')), '低于中位数')).toEqual([
      '低于中位数的有1项：党建低9.0分（折合百分制）。',
    ]);
  });

  it('tells which scores are missing, and which rules on lasting ranks it meets', () => {
    const missing = textsOf(noticeOf('丙县'));
    expect(missing).toContain('没有得分的有1项：人才，请核对是否漏报。');
    expect(missing).toContain('有得分的各项都不低于中位数。');
    expect(textsOf(noticeOf('丁县'))).toEqual(
      expect.arrayContaining(['综合得分连续3期后3名。', '党建一期退5位以上。']),
    );
    expect(textsOf(noticeOf('己县')).join('')).toContain('本期没有综合得分，不排名次');
  });

  it('lists the rows to check, or says that there are none', () => {
    expect(textsOf(noticeOf('甲县'))).toEqual(
      expect.arrayContaining(['导入检查发现3处，请对照原表核对，更正后重新报送。', '得分.xlsx', '高于满分']),
    );
    expect(textsOf(noticeOf('甲县', []))).toContain('导入检查没有发现需要核对的记录。');
  });

  it('is called after its period and unit', () => {
    expect(noticeName(source, '甲县')).toBe('2026年三季度晾晒评议反馈单（甲县）');
  });
});
