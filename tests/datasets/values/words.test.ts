import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { number } from '#datasets/values/number.ts';
import { personName } from '#datasets/values/person-name.ts';
import { freeText, words } from '#datasets/values/words.ts';
import { issueOf, textCell, valueOf } from './context.ts';

describe('name', () => {
  it.each([
    ['张三', '张三'],
    ['张  三', '张三'],
    ['张　三', '张三'],
    ['欧阳 修', '欧阳修'],
    [' 李四 ', '李四'],
    ['张三（女，满族）', '张三'],
    ['张三(挂职)', '张三'],
    ['买买提·吐尔逊', '买买提·吐尔逊'],
    ['买买提•吐尔逊', '买买提·吐尔逊'],
    ['买买提．吐尔逊', '买买提·吐尔逊'],
    ['古丽 · 阿依', '古丽·阿依'],
    ['John  Smith', 'John Smith'],
    ['𠮷田', '𠮷田'],
    ['王×', '王×'],
    ['\u202e张三\u202c', '张三'],
    ['\u2068张三\u2069', '张三'],
    ["'张三", '张三'],
    ['’张三', '张三'],
  ])('reads %j as %s', (text, expected) => {
    expect(personName(text, textCell())).toEqual({ value: expected, spelled: expected });
  });

  it.each(['', '  ', '—', '/', '-'])('takes %j for missing', (text) => {
    expect(personName(text, textCell())).toEqual({ value: null });
  });

  it.each(['李四/王五', '李四、王五', '张伟，王芳'])('asks about %j', (text) => {
    expect(valueOf(personName, text)).not.toBeNull();
    expect(issueOf(personName, text)).toBe('warning value.unknown');
  });

  it.each(['25', '46岁', '男：5人 女：3人', '王芳等3人'])('does not take %j for a name', (text) => {
    expect(valueOf(personName, text)).toBeNull();
    expect(issueOf(personName, text)).toBe('warning value.unknown');
  });

  it('returns two to four Han characters unchanged, as the plain rule promises', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\u4e00-\u9fff]{2,4}$/), (name) => {
        expect(personName(name, textCell())).toEqual({ value: name, spelled: name });
      }),
    );
  });
});

describe('words as found', () => {
  it.each([
    ['市委 组织部', '市委组织部'],
    [' 市委组织部　', '市委组织部'],
    ['理论教育(网络)', '理论教育（网络）'],
    ['理论教育（网络）', '理论教育（网络）'],
    ['ＭＰＡ班', 'MPA班'],
    ['第１期', '第1期'],
    ['市委\n组织部', '市委组织部'],
    ['Human  Resources', 'Human Resources'],
    ['公务员考录', '公务员考录'],
  ])('unifies %j to %j', (text, expected) => {
    expect(words(text, textCell())).toEqual({ value: expected, spelled: expected });
  });

  it('never changes what the words are', () => {
    expect(valueOf(words, '公开招录')).toBe('公开招录');
    expect(words('无', textCell())).toEqual({ value: null });
  });

  it('leaves free text alone', () => {
    expect(freeText('  见(附件)，１ 份 ', textCell())).toEqual({ value: '见(附件)，１ 份' });
  });
});

describe('number', () => {
  it.each([
    ['90', 90],
    ['90分', 90],
    ['95.5%', 95.5],
    ['1,234', 1234],
    ['１２', 12],
    [' 3 年', 3],
    ['3年6个月', 3.5],
    ['三年', 3],
    ['两年', 2],
    ['0', 0],
    ['-1.5', -1.5],
    ['.5', 0.5],
    ['40学时', 40],
  ])('reads %j as %s', (text, expected) => {
    expect(valueOf(number, text)).toBe(expected);
  });

  it.each(['', '—', '缺考', '未参加', '无', '/'])('does not take %j for zero', (text) => {
    expect(number(text, textCell())).toEqual({ value: null });
  });

  it.each(['优秀', '90分左右吧', '1.2.3'])('does not understand %j', (text) => {
    expect(valueOf(number, text)).toBeNull();
    expect(issueOf(number, text)).toBe('warning value.unknown');
  });
});
