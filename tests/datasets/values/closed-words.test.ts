import { describe, expect, it } from 'vitest';
import { GRADE_SCALES, OUTCOME_KINDS } from '#core/codes.ts';
import {
  honourLevel,
  objectType,
  organiserLevel,
  outcomeKind,
  reviewDirection,
  reviewKind,
} from '#datasets/values/closed-words.ts';
import { grade, gradeOrWords } from '#datasets/values/grade.ts';
import { issueOf, textCell, valueOf } from './context.ts';

describe('the level of an honour', () => {
  it.each([
    ...['国家级', '全国', '国家', '中央', '部级'].map((text) => [text, '国家级']),
    ...['省级', '全省', '省部级', '自治区级', '省（部）级'].map((text) => [text, '省级']),
    ...['市级', '全市', '地市级', '市厅级'].map((text) => [text, '市级']),
    ...['县级', '区级', '县（市、区）级', '县区级'].map((text) => [text, '县级']),
  ])('%j is %s', (text, expected) => {
    expect(valueOf(honourLevel, text)).toBe(expected);
  });

  it('is one of four', () => {
    expect(issueOf(honourLevel, '乡级')).toBe('warning value.unknown');
    expect(valueOf(organiserLevel, '乡镇')).toBe('乡级');
    expect(valueOf(organiserLevel, '部内')).toBe('部内');
  });
});

describe('grades', () => {
  it.each([...new Set<string>(GRADE_SCALES.flat())])('know %s', (word) => {
    expect(grade(word, textCell())).toEqual({ value: word, spelled: word });
  });

  it.each([
    ['优', '优秀'],
    ['优秀等次', '优秀'],
    ['不 称 职', '不称职'],
    ['弃权票', '弃权'],
    ['比较满意', '基本满意'],
    ['不确定等次', '不定等次'],
    ['称职（合格）', '称职'],
  ])('read %j as %s', (text, expected) => {
    expect(valueOf(grade, text)).toBe(expected);
  });

  it('never map one scale to another', () => {
    expect(valueOf(grade, '合格')).toBe('合格');
    expect(valueOf(grade, '好')).toBe('好');
    expect(issueOf(grade, '卓越')).toBe('warning value.unknown');
  });

  it('leave other results as found', () => {
    expect(valueOf(gradeOrWords, '优秀等次')).toBe('优秀');
    expect(valueOf(gradeOrWords, '干部科科长')).toBe('干部科科长');
  });
});

describe('kinds of outcome', () => {
  it.each([
    ...OUTCOME_KINDS.map((kind): [string, string] => [kind, kind]),
    ['提拔', '提拔任用'],
    ['晋升职级', '职级晋升'],
    ['轮岗', '轮岗交流'],
    ['评优评先', '评先评优'],
    ['年度考核结果', '年度考核'],
    ['储备库', '培养重点'],
  ])('%j is %s', (text, expected) => {
    expect(valueOf(outcomeKind, text)).toBe(expected);
  });

  it('do not include 挂职, which is no 交流', () => {
    expect(issueOf(outcomeKind, '挂职')).toBe('warning value.unknown');
  });
});

describe('words of reviews', () => {
  it.each([
    [objectType, '集体', '单位'],
    [objectType, '县（市、区）', '单位'],
    [objectType, '股室', '科室'],
    [objectType, '干部', '个人'],
    [reviewKind, '互评', '双向互评'],
    [reviewKind, '“一报告两评议”', '一报告两评议'],
    [reviewKind, '季度讲评', '季度讲评'],
    [reviewDirection, '牵头考配合', '牵头评配合'],
    [reviewDirection, '配合科室评牵头科室', '配合评牵头'],
    [reviewDirection, '牵头→配合', '牵头评配合'],
  ])('%# %s', (normalise, text, expected) => {
    expect(valueOf(normalise, text)).toBe(expected);
  });

  it('are closed where the contract closes them', () => {
    expect(issueOf(objectType, '部门')).toBe('warning value.unknown');
    expect(issueOf(reviewDirection, '上级评下级')).toBe('warning value.unknown');
  });
});
