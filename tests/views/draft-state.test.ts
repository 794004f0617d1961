import { describe, expect, it } from 'vitest';

import type { Draft } from '#app/api.ts';
import {
  columnSummary,
  columnTag,
  currentStep,
  draftTag,
  headerText,
  isCertain,
  toConfirmation,
} from '#views/import/draft-state.ts';

import { rosterDraft, toColumn, unrecognised } from './fake/roster-draft.ts';

const asked = rosterDraft('a', '花名册.xls', 'Sheet1');
const certain: Draft = {
  ...asked,
  columns: [toColumn(['姓名', '张三', 'name', 1], 0)],
  issues: [],
  counts: { read: 3, loaded: 3, setAside: 0 },
};

describe('a draft', () => {
  it('waits for the columns that are not sure, and the button says how many', () => {
    expect(currentStep(asked)).toBe(2);
    expect(toConfirmation(asked)).toEqual({ label: '确认1列后导入', obstacle: null });
    expect(draftTag(asked).text).toBe('待确认1列');
    expect(isCertain(asked)).toBe(false);
  });

  it('is certain when nothing is left to ask', () => {
    expect(isCertain(certain)).toBe(true);
    expect(currentStep(certain)).toBe(4);
    expect(toConfirmation(certain)).toEqual({ label: '导入3行', obstacle: null });
  });

  it('is not certain on a date nobody wrote or the same bytes again', () => {
    expect(isCertain({ ...certain, asOfSource: null })).toBe(false);
    expect(isCertain({ ...certain, duplicateOf: 'b1' })).toBe(false);
  });

  it('cannot be imported unless its rows add up', () => {
    expect(toConfirmation({ ...certain, counts: { read: 4, loaded: 3, setAside: 0 } }).obstacle).toBe(
      '行数合不上，不能导入',
    );
    expect(toConfirmation({ ...certain, counts: null }).obstacle).toBe('正在核对行数');
    expect(toConfirmation({ ...certain, missing: [{ field: 'name', label: '姓名' }] }).obstacle).toBe(
      '还缺必需的列：姓名',
    );
    expect(toConfirmation({ ...certain, counts: { read: 1, loaded: 0, setAside: 1 } }).obstacle).toBe(
      '没有可导入的行',
    );
  });

  it('of no known kind stays at the heading', () => {
    const unknown = unrecognised('u', 'x.xls', '说明');
    expect(currentStep(unknown)).toBe(1);
    expect(draftTag(unknown).text).toBe('暂不识别');
    expect(toConfirmation(unknown).obstacle).not.toBeNull();
  });

  it('sums its columns up', () => {
    expect(columnSummary(asked)).toBe('13列：9列自动，1列待确认，3列不导入');
    expect(columnTag(toColumn(['学历', '大学', 'education', 0.93, undefined, 7, 5], 0)).text).toBe(
      '自动 · 7种归为5种',
    );
    expect(columnTag(toColumn(['备注', '', null, 0, '值太少'], 0)).text).toBe('值太少');
  });

  it('says where its heading is', () => {
    expect(headerText({ ...asked, headerRows: [3, 4] }).where).toBe('表头在第3、4行');
    expect(headerText({ ...asked, headerRows: [1] }).rest).toBe('（识别把握99%）。');
    expect(headerText({ ...asked, headerRows: [] }).where).toBe('没有找到表头');
  });
});
