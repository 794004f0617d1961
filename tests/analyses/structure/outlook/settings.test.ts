import { describe, expect, it } from 'vitest';
import { readAgeLines } from '#analyses/structure/outlook/age-line.ts';
import { readAgeMix, readEducationMix, type ReadMix } from '#analyses/structure/outlook/intake-mix.ts';
import { outlook } from '#analyses/structure/outlook/index.ts';

type Read = ReadMix<number> | ReadMix<string> | ReturnType<typeof readAgeLines>;
const errorOf = (read: Read) => ('error' in read ? read.error : null);

describe('the mix of those who come', () => {
  it('gives every year of a range an equal part', () => {
    expect(readAgeMix('22-24:60，30:40')).toEqual({
      parts: [
        [22, 20],
        [23, 20],
        [24, 20],
        [30, 40],
      ],
    });
  });

  it('reads what people type: full-width signs, 至, 岁, percent signs, new lines', () => {
    const read = readAgeMix('22至26岁：70%；\n 27–30 : 30 ');
    expect('parts' in read ? read.parts.length : read.error).toBe(9);
    expect(readEducationMix('研究生：30％、大学本科:70')).toEqual({
      parts: [
        ['研究生', 30],
        ['大学本科', 70],
      ],
    });
  });

  it.each([
    ['', '没有写出任何一段，应如“22-26:70，27-30:30”。'],
    ['年轻人', '“年轻人”读不懂，应如“22-26:70，27-30:30”。'],
    ['22-26:70，27-30:20', '各段比例之和应为100，现为90。'],
    ['22-26:70，26-30:30', '26岁写在了两段里，各段不能重叠。'],
    ['26-22:100', '“26-22”的起止颠倒了，应如“22-26:70，27-30:30”。'],
    ['22-50:100', '“22-50”超出范围：补充人员的年龄应在18至45岁之间。'],
    ['本科:100', '“本科”不是年龄，应如“22-26:70，27-30:30”。'],
    ['22-26:-70，27-30:170', '“22-26:-70”读不懂，应如“22-26:70，27-30:30”。'],
  ])('says what is wrong with ages %j', (text, error) => {
    expect(errorOf(readAgeMix(text))).toBe(error);
  });

  it('takes no other words for an education than the office has', () => {
    expect(errorOf(readEducationMix('硕士:100'))).toBe(
      '“硕士”不是学历，可写研究生、大学本科、大专、中专、高中、初中及以下。',
    );
    expect(errorOf(readEducationMix('研究生:50，研究生:50'))).toBe('“研究生”写了两次。');
  });

  it('adds up decimals as they are written', () => {
    expect(errorOf(readAgeMix('22:33.3，23:33.3，24:33.4'))).toBeNull();
  });
});

describe('lines of age', () => {
  it('reads a line by level, post level, sex and age', () => {
    expect(readAgeLines('市级 县处级正职 男 57；不限 乡科级正职 女 52岁')).toEqual({
      lines: [
        { level: '市级', postLevel: '县处级正职', sex: '男', age: 57 },
        { level: null, postLevel: '乡科级正职', sex: '女', age: 52 },
      ],
    });
    expect(readAgeLines(' ；\n')).toEqual({ lines: [] });
  });

  it.each([
    ['市级 男 57', '“市级 男 57”读不懂，应如“市级 县处级正职 男 57”，不分的写“不限”。'],
    ['省级 县处级正职 男 57', '“省级”不是层级，可写市级、县级、乡级、村级、不限。'],
    ['市级 县处级正职 男 157', '“157”不是30至75岁之间的整岁年龄。'],
    ['市级 县处级正职 男 五十七', '“五十七”不是30至75岁之间的整岁年龄。'],
    ['市级 不限 男 57；市级 不限 男 57岁', '“市级 不限 男 57岁”写了两次。'],
  ])('says what is wrong with %j', (text, error) => {
    expect(errorOf(readAgeLines(text))).toBe(error);
  });
});

describe('settings of the outlook', () => {
  it('supposes nothing until the office says so', () => {
    const own = outlook.settings.filter(({ source }) => !source.startsWith('示例'));
    expect(own.every(({ default: value }) => value === null || value === false)).toBe(true);
    const invented = outlook.settings.filter((each) => !own.includes(each)).map(({ id }) => id);
    expect(invented).toEqual(['structure.projection_variation', 'structure.age_lines_ahead']);
  });

  it('refuses what cannot be counted with, in a sentence', () => {
    const check = (id: string, value: number | string) =>
      outlook.settings.find((each) => each.id === id)?.check?.(value) ?? null;
    expect(check('structure.intake_city', 2.5)).toBe('每年补充人数应为不小于0的整数。');
    expect(check('structure.intake_city', 12)).toBeNull();
    expect(check('structure.intake_county_ages', '22-26:60')).toBe('各段比例之和应为100，现为60。');
    expect(check('structure.other_exits', 1)).toBe('退休以外每年减员占比应不小于0%、小于100%。');
    expect(check('structure.age_lines', '市级')).toContain('读不懂');
    expect(check('structure.age_lines', '')).toBeNull();
  });

  it('has every setting on the page that uses it', () => {
    const onPages = outlook.pages.flatMap(({ settings }) => settings ?? []);
    expect([...onPages].sort()).toEqual(outlook.settings.map(({ id }) => id).sort());
  });
});
