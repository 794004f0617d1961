import { describe, expect, it } from 'vitest';
import { EDUCATIONS } from '#core/codes.ts';
import {
  PARTY_SCHOOL_COLUMN,
  education,
  highestEducationBesideDegree,
  fullTimeEducation,
} from '#datasets/values/education.ts';
import { issueOf, textCell, valueOf } from './context.ts';

const spellings: Record<(typeof EDUCATIONS)[number], string[]> = {
  研究生: [
    ...[
      '研究生',
      '博士研究生',
      '硕士研究生',
      '博士',
      '硕士',
      '研究生毕业',
      '研究生学历',
      '全日制研究生',
      '硕研',
      '研究生班',
      '研究生（博士）',
      '本科（在职研究生）',
      '大学（省委党校研究生）',
    ],
    ...[
      '中央党校研究生',
      '省委党校研究生',
      '在职研究生',
      '11',
      '14',
      '17',
      '1A',
      '博士后',
      '硕士研究生毕业',
      '研 究 生',
    ],
  ],
  大学本科: [
    ...[
      '大学',
      '大学本科',
      '本科',
      '大本',
      '本科毕业',
      '全日制本科',
      '大学毕业',
      '大学学历',
      '双学士',
      '大学普通班',
      '中央党校大学',
      '省委党校大学',
    ],
    ...[
      '党校本科',
      '自考本科',
      '函授本科',
      '成人本科',
      '电大本科',
      '国家开放大学本科',
      '专升本',
      '21',
      '20',
      '28',
      '大学（河北师范大学中文系）',
      '大学（全日制大专）',
      '在职大学',
    ],
  ],
  大专: [
    '大专',
    '专科',
    '大学专科',
    '高职',
    '高职高专',
    '党校大专',
    '函授大专',
    '电大专科',
    '31',
    '大专毕业',
    '３１',
  ],
  中专: ['中专', '中等专科', '中师', '中技', '技校', '职高', '职业高中', '41', '44', '中等职业教育'],
  高中: ['高中', '普通高中', '61', '高中毕业'],
  初中及以下: ['初中', '小学', '文盲', '初中毕业', '初中及以下', '71', '81'],
};

describe('education', () => {
  for (const level of EDUCATIONS) {
    it.each(spellings[level])(`reads %j as ${level}`, (text) => {
      expect(education(text, textCell())).toEqual({ value: level, spelled: level });
    });
  }

  it.each(['本科结业', '大专肄业', '研究生在读', '本科（在读）', '大学未毕业', '12', '22', '33'])(
    'does not count %j as obtained',
    (text) => {
      expect(education(text, textCell()).value).toBeNull();
      expect(issueOf(education, text)).toBe('warning value.unknown');
    },
  );

  it.each(['相当大专', '其他', '90', '河北师范大学', '法学学士', 'abc'])('does not understand %j', (text) => {
    expect(education(text, textCell()).value).toBeNull();
    expect(issueOf(education, text)).toBe('warning value.unknown');
  });

  it('says what it accepts', () => {
    expect(education('其他', textCell()).issue?.message).toBe(
      '“其他”不是可识别的学历，可填：研究生、大学本科、大专、中专、高中、初中及以下',
    );
  });

  it('takes the highest obtained of several', () => {
    expect(
      valueOf(education, '大学（河北师范大学中文系汉语言文学专业）、省委党校研究生（经济管理专业）'),
    ).toBe('研究生');
    expect(valueOf(education, '大专\n本科在读')).toBe('大专');
    expect(valueOf(education, '大学/法学学士')).toBe('大学本科');
    expect(valueOf(education, '中专；大专')).toBe('大专');
  });

  it.each([
    ['大学、硕士', '大学本科'],
    ['大学学历、工学硕士学位', '大学本科'],
    ['大学学士', '大学本科'],
    ['本科/公共管理硕士', '大学本科'],
    ['研究生、博士', '研究生'],
    ['大专、学士', '大专'],
  ])('takes no degree for a schooling: %j is %s', (text, expected) => {
    expect(valueOf(education, text)).toBe(expected);
  });

  it('takes a lone degree word under 学历 for the schooling, but not under 学历学位', () => {
    expect(valueOf(education, '硕士')).toBe('研究生');
    expect(valueOf(highestEducationBesideDegree, '硕士')).toBeNull();
    expect(issueOf(highestEducationBesideDegree, '硕士')).toBe('warning value.unknown');
    expect(valueOf(highestEducationBesideDegree, '硕士研究生')).toBe('研究生');
    expect(valueOf(education, '硕士学位')).toBeNull();
  });

  it.each(['', '—', '/', '无', '不详', '未填'])('takes %j for missing', (text) => {
    expect(education(text, textCell())).toEqual({ value: null });
  });
});

describe('full-time education', () => {
  it('is read like any other', () => {
    expect(fullTimeEducation('大学', textCell())).toEqual({ value: '大学本科', spelled: '大学本科' });
    expect(issueOf(fullTimeEducation, '大学肄业')).toBe('warning value.unknown');
  });

  it('never takes a party school: warned of there, passed on for the highest', () => {
    const found = fullTimeEducation('省委党校研究生', textCell());
    expect(found).toMatchObject({ value: null, also: { [PARTY_SCHOOL_COLUMN]: '研究生' } });
    expect(found.issue).toMatchObject({ code: 'value.unknown', severity: 'warning' });
  });

  it('keeps the real full-time level beside a party school', () => {
    const found = fullTimeEducation('大学、省委党校研究生', textCell());
    expect(found).toMatchObject({ value: '大学本科', also: { [PARTY_SCHOOL_COLUMN]: '研究生' } });
  });
});
