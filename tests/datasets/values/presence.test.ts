import { describe, expect, it } from 'vitest';
import { type Presence, type StaffingKind, STATUSES_OUT_OF_SCOPE } from '#core/codes.ts';
import { presenceOf, presenceOfPerson, staffing, staffingKind, status } from '#datasets/values/presence.ts';
import { issueOf, textCell, valueOf } from './context.ts';

describe('a state that puts a person out of scope', () => {
  it.each([
    ...['退休', '已退休', '退休人员', '离休', '病退', '提前退休', '退休（2026年3月）'].map((text) => [
      text,
      '退休',
    ]),
    ...['调出', '已调出', '调离', '转出'].map((text) => [text, '调出']),
    ...['死亡', '去世', '因病去世', '已故'].map((text) => [text, '死亡']),
    ...['开除', '开除公职', '被开除'].map((text) => [text, '开除']),
    ...['辞职', '已辞职', '离职', '辞去公职'].map((text) => [text, '辞职']),
  ])('%j is %s', (text, expected) => {
    expect(status(text, textCell()).value).toBe(expected);
    expect(issueOf(status, text)).toBeUndefined();
  });

  it.each(['拟退休', '未退休', '退休返聘', '已退休（返聘）', '调出待办', '待调出', '辞退'])(
    'is not told by %j, which stays in scope and is asked about',
    (text) => {
      expect(STATUSES_OUT_OF_SCOPE).not.toContain(status(text, textCell()).value);
      expect(issueOf(status, text)).toBe('warning value.unknown');
    },
  );

  it('is none of the usual ones', () => {
    for (const text of ['在职', '借调', '病休', '挂职期满', '内退']) {
      expect(issueOf(status, text)).toBeUndefined();
    }
  });
});

const STATES: Readonly<Record<Presence, readonly string[]>> = {
  在编在岗: ['在职', '在岗', '在编在岗', '在编', '正常', '现职', '试用期', '在职在岗'],
  借调: ['借调', '借调市委办', '被抽调专班', '借用人员', '在岗（借调）', '跟班学习'],
  挂职: ['挂职', '挂职锻炼', '上挂', '下挂', '挂任副县长', '挂职（在岗）'],
  其他在册: [
    '驻村',
    '驻村第一书记',
    '离岗',
    '不在岗',
    '待岗',
    '长期病假',
    '停薪留职',
    '内退',
    '援疆',
    '丙类',
  ],
};

const KINDS: Readonly<Record<StaffingKind, readonly string[]>> = {
  行政: ['行政', '行政编制', '公务员', '政法专项编制', '机关'],
  参公: ['参公', '参公事业', '参照公务员法管理', '参照公务员法管理事业单位'],
  事业: ['事业', '事业编制', '全额事业', '自收自支', '事业管理岗'],
  工勤: ['工勤', '机关工勤', '事业工勤', '工勤编制', '行政（工勤）'],
  在编: ['在编', '编制内', '有编制', '干部'],
  编外: [
    '编外',
    '非编',
    '非在编',
    '不在编',
    '无编制',
    '未入编',
    '劳务派遣',
    '聘用',
    '合同制',
    '临时工',
    '事业编外',
  ],
  借调: ['借调', '借用'],
  挂职: ['挂职'],
  其他: ['甲', '其他'],
};

describe('whose headcount a person belongs to', () => {
  it.each(Object.entries(STATES).flatMap(([is, texts]) => texts.map((text) => [text, is] as const)))(
    'by the state %s is %s',
    (text, is) => expect(presenceOf(text)).toBe(is),
  );

  it.each(Object.entries(KINDS).flatMap(([is, texts]) => texts.map((text) => [text, is] as const)))(
    'by the 编制 %s stands on that of %s',
    (text, is) => expect(staffingKind(text)).toBe(is),
  );

  it('is in post unless one of the columns says otherwise', () => {
    expect(presenceOfPerson(null, null)).toBe('在编在岗');
    expect(presenceOfPerson('在编在岗', null)).toBe('在编在岗');
    for (const kind of ['行政', '参公', '事业', '工勤', '在编'] as const) {
      expect(presenceOfPerson(null, kind)).toBe('在编在岗');
      expect(presenceOfPerson('在编在岗', kind)).toBe('在编在岗');
    }
  });

  it('is told by the state first, then by the 编制', () => {
    expect(presenceOfPerson('借调', '行政')).toBe('借调');
    expect(presenceOfPerson('其他在册', '行政')).toBe('其他在册');
    expect(presenceOfPerson('在编在岗', '借调')).toBe('借调');
    expect(presenceOfPerson(null, '挂职')).toBe('挂职');
  });

  it('is no post of the establishment for who is outside it', () => {
    expect(presenceOfPerson('在编在岗', '编外')).toBe('其他在册');
    expect(presenceOfPerson(null, '编外')).toBe('其他在册');
    expect(presenceOfPerson(null, '其他')).toBe('其他在册');
    expect(presenceOfPerson('在编在岗', '其他')).toBe('在编在岗');
  });

  it('leaves the words of both columns as they were found', () => {
    expect(valueOf(status, ' 借调 市委办 ')).toBe('借调市委办');
    expect(status('借调', textCell())).toEqual({
      value: '借调',
      spelled: '借调',
      also: { status_presence: '借调' },
    });
    expect(staffing('机关工勤', textCell()).also).toEqual({ staffing_kind: '工勤' });
    expect(status('—', textCell())).toEqual({ value: null });
  });
});
