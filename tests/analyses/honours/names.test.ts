import { describe, expect, it } from 'vitest';
import { classOf } from '#analyses/honours/classes.ts';
import { isPerson } from '#analyses/honours/persons.ts';
import { parsePlace, placeInProvince } from '#analyses/honours/place.ts';

describe('who has an honour', () => {
  it.each([
    '林晓舟',
    '欧阳明',
    '买买提·吐尔逊',
    '李登科',
    '张三（平陵县委组织部）',
    '张三、李四',
    '王建社',
    '林晓舟同志',
  ])('%s is a person', (object) => expect(isPerson(object)).toBe(true));

  it.each([
    ...[
      '市委组织部',
      '研究室',
      '人才科',
      '办公室',
      '高新区',
      '安平县',
      '金融办',
      '组织二科',
      '县妇联',
      '工商联',
    ],
    ...['云台市委组织部', '某某镇党委', '王家庄社区', '第一党支部', '平陵县干部教育中心', '公务员科'],
  ])('%s is a body', (object) => expect(isPerson(object)).toBe(false));

  it.each([
    ['研究室', '科室'],
    ['组织二科', '科室'],
    ['平陵县委组织部', '县（市、区）'],
    ['平陵县委组织部研究室', '县（市、区）'],
    ['石桥镇党委', '镇街'],
    ['新华街道', '镇街'],
    ['柳林村党支部', '村（社区）'],
    ['市委组织部', '其他单位'],
    ['林晓舟', '个人'],
  ])('%s is of %s', (object, expected) => expect(classOf(object)).toBe(expected));
});

describe('a place', () => {
  it.each([
    ['第2位', 2],
    ['第一名', 1],
    ['亚军', 2],
    ['3', 3],
    ['2/11', 2],
    ['第2位（共11个市）', 2],
    ['一等奖', null],
    ['优秀', null],
    ['', null],
  ])('is read of %s as %s', (text, expected) => expect(parsePlace(text)).toBe(expected));

  const placed = (level: string | null, position: string | null, title = '创新案例') =>
    placeInProvince({ level, position, title });

  it('counts in the province only for what is of the province, or says so', () => {
    expect(placed('省级', '第2位')).toBe(2);
    expect(placed('市级', '第1位')).toBeNull();
    expect(placed('国家级', '第1位')).toBeNull();
    expect(placed(null, null, '考核位居全省第二')).toBe(2);
    expect(placed('市级', null, '群众满意度进入全省前三')).toBe(3);
    expect(placed('省级', '一等奖')).toBeNull();
  });
});
