import { describe, expect, it } from 'vitest';
import { degree, degreeBesideEducation } from '#datasets/values/degree.ts';
import { issueOf, textCell, valueOf } from './context.ts';

describe('degree', () => {
  it.each([
    ...['博士', '工学博士', '博士学位', '哲学博士', '2', '201', '212', '博士研究生'].map((text) => [
      text,
      '博士',
    ]),
    ...[
      '硕士',
      '工学硕士',
      '硕士学位',
      'MPA',
      'MBA',
      '工商管理硕士',
      '公共管理硕士（MPA）',
      '法律硕士',
      '3',
      '346',
      '硕士研究生',
    ].map((text) => [text, '硕士']),
    ...['学士', '法学学士', '文学学士学位', '双学士', '4', '401', '学 士'].map((text) => [text, '学士']),
    ...['无', '无学位', '没有', '未取得', '未授予', ' 无 '].map((text) => [text, '无学位']),
  ])('reads %j as %s', (text, expected) => {
    expect(degree(text, textCell())).toEqual({ value: expected, spelled: expected });
  });

  it.each(['', ' ', '—', '/', '-', '不详', '缺', '未填'])(
    'leaves %j unknown: it does not say that there is none',
    (text) => {
      expect(degree(text, textCell())).toEqual({ value: null });
    },
  );

  it('takes the highest of several', () => {
    expect(valueOf(degree, '法学学士、公共管理硕士')).toBe('硕士');
    expect(valueOf(degree, '学士\n硕士在读')).toBe('学士');
  });

  it.each(['研究生', '本科', '大学', '硕士在读', '名誉博士', '5', '其他'])(
    'does not understand %j',
    (text) => {
      expect(valueOf(degree, text)).toBeNull();
      expect(issueOf(degree, text)).toBe('warning value.unknown');
    },
  );
});

describe('a degree beside an education', () => {
  it.each([
    ['大学/学士', '学士'],
    ['研究生、工学硕士', '硕士'],
    ['大学、无', '无学位'],
    ['硕士', '硕士'],
    ['大学（法学学士）', '学士'],
    ['大专', null],
    ['研究生', null],
    ['无', null],
  ])('is read from %j as %s, quietly', (text, expected) => {
    expect(degreeBesideEducation(text, textCell()).value).toBe(expected);
    expect(degreeBesideEducation(text, textCell()).issue).toBeUndefined();
  });
});
