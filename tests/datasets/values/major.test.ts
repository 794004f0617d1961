import { describe, expect, it } from 'vitest';
import { MAJORS } from '#core/codes.ts';
import { majorOf } from '#datasets/values/major.ts';

const CASES: Readonly<Record<(typeof MAJORS)[number], readonly string[]>> = {
  哲学: ['某大学哲学系哲学专业', '某师范大学马克思主义哲学', '某大学伦理学专业'],
  经济学: [
    '某大学经济学院金融学专业',
    '某财经大学国际经济与贸易',
    '某大学政治经济学专业',
    '某学院财政学专业',
    '某税务学院税收学专业',
    '中央广播电视大学金融学',
    '某农业大学农业经济专业',
    '某大学经济统计学专业',
  ],
  法学: [
    '某政法大学法学院',
    '某大学法学专业',
    '某大学法律系',
    '某师范大学思想政治教育专业',
    '某大学政治学与行政学专业',
    '某大学社会工作',
    '省委党校党史党建专业',
    '某公安学院侦查学专业',
    '某大学马克思主义学院',
    '某大学国际关系学院国际关系专业',
  ],
  教育学: [
    '某师范学院学前教育专业',
    '某师范大学教育学院小学教育专业',
    '某体育学院体育教育专业',
    '某大学教育技术学',
    '某大学体育系',
  ],
  文学: [
    '某大学中文系汉语言文学专业',
    '某大学文学院',
    '某师范学院英语系英语教育专业',
    '某大学新闻学院新闻学',
    '某学院文秘专业',
    '某大学外国语学院日语专业',
    '某大学中文系',
    '某师专中文系',
  ],
  历史学: ['某大学历史系', '某大学历史文化学院考古学专业', '某师范学院历史教育'],
  理学: [
    '某大学数学系数学与应用数学专业',
    '某大学数学系',
    '某师范学院化学教育专业',
    '某大学物理学院物理学专业',
    '某大学地理科学',
    '某大学生命科学学院生物科学专业',
    '某大学信息与计算科学',
    '某大学应用心理学专业',
    '某大学统计学',
  ],
  工学: [
    '某理工大学计算机科学与技术专业',
    '某大学土木工程学院土木工程',
    '某大学环境工程专业',
    '某工学院机械系机械设计制造及其自动化',
    '某大学信息与通信工程系统工程',
    '某水利学校水利水电专业',
    '某学院工民建专业',
    '某大学化学工程与工艺',
    '某大学生物工程专业',
    '某大学食品科学与工程',
    '某大学城乡规划',
    '某职业学院道路桥梁工程技术',
  ],
  农学: [
    '某农业大学农学院农学专业',
    '某农业学校农艺专业',
    '某大学动物医学专业',
    '某农学院林学系',
    '某学院畜牧兽医',
    '某大学园艺',
  ],
  医学: [
    '某医学院临床医学专业',
    '某中医药大学中医学',
    '某卫生学校护理专业',
    '某医科大学预防医学系',
    '某大学药学院药学',
    '某大学口腔医学',
  ],
  管理学: [
    '省委党校经济管理专业',
    '某大学行政管理专业',
    '某大学公共管理学院公共事业管理',
    '某大学会计系会计学专业',
    '某大学工商管理学院',
    '某大学人力资源管理',
    '某大学信息管理与信息系统',
    '某大学土地资源管理专业',
    '某财经学院财务管理',
    '中央党校（国家行政学院）公共管理专业',
    '某大学档案学专业',
    '某大学教育经济与管理专业',
  ],
  艺术学: ['某艺术学院音乐表演专业', '某师范大学美术教育', '某大学艺术设计专业', '某传媒学院播音与主持艺术'],
  军事学: ['某陆军学院初级指挥专业', '某国防大学军事学专业', '某炮兵学院炮兵指挥'],
  其他: ['某大学甲乙丙专业', '某大学甲乙学院甲乙专业', '某学院综合文理科'],
};

const WITHOUT_MAJOR = [
  '某大学',
  '某政法大学',
  '某师范学院',
  '某大学继续教育学院',
  '省委党校',
  '某大学本科',
  '某工程学院函授',
  '',
];

describe('the discipline of a school’s words', () => {
  const cases = Object.entries(CASES).flatMap(([major, texts]) =>
    texts.map((text) => [text, major] as const),
  );

  it('is asked of more than eighty texts, some of each discipline', () => {
    expect(cases.length).toBeGreaterThanOrEqual(80);
    expect(Object.keys(CASES)).toEqual(MAJORS);
  });

  it.each(cases)('of %s is %s', (text, major) => {
    expect(majorOf(text)).toBe(major);
  });

  it.each(WITHOUT_MAJOR)('of %s is not known: the school’s own name tells no major', (text) => {
    expect(majorOf(text)).toBeNull();
  });

  it('is told by what follows the last 院系, and by the 院系 only where nothing there is known', () => {
    expect(majorOf('某大学法学院会计学专业')).toBe('管理学');
    expect(majorOf('某大学法学院甲乙方向')).toBe('法学');
    expect(majorOf('某大学管理学院信息安全专业')).toBe('工学');
  });

  it('is the longest word’s: 动物医学 is no 医学, 国民经济管理 no 国民经济', () => {
    expect(majorOf('某大学动物医学')).toBe('农学');
    expect(majorOf('某大学国民经济管理')).toBe('管理学');
    expect(majorOf('某大学政治经济学')).toBe('经济学');
  });

  it('is not told by the words for schooling at work', () => {
    expect(majorOf('某大学成人教育学院法学专业')).toBe('法学');
    expect(majorOf('某大学网络教育学院行政管理（专升本）')).toBe('管理学');
    expect(majorOf('国家开放大学开放教育法学专业')).toBe('法学');
  });

  it('of several schools is that of the first that names one', () => {
    expect(majorOf('某大学；某学院法学专业；某大学会计学专业')).toBe('法学');
    expect(majorOf('某大学汉语言文学\n某大学法学专业')).toBe('文学');
    expect(majorOf('某大学甲乙专业；某大学法学专业')).toBe('法学');
  });

  it('does not mind blanks, brackets and full-width letters', () => {
    expect(majorOf('某大学 中文系 汉语言 文学 专业')).toBe('文学');
    expect(majorOf('某大学（法学专业）')).toBe('法学');
    expect(majorOf('某大学ＭＰＡ')).toBe('管理学');
    expect(majorOf('某大学mba')).toBe('管理学');
  });
});
