import { describe, expect, it } from 'vitest';

import type { IssueGroup } from '#app/api.ts';
import { columnByWords, columnWords } from '#views/import/column-words.ts';
import { workNow } from '#views/import/desk-work.ts';
import { countGroups, draftName, draftsOf, firstDraft, stepInList } from '#views/import/draft-list.ts';
import {
  openQuestions,
  orderSheetwide,
  questionCount,
  questionsText,
} from '#views/import/draft-questions.ts';
import { columnSummary, fileFacts, plainColumns, wideText } from '#views/import/draft-state.ts';
import {
  canTellMeaning,
  countCodes,
  filterIssues,
  issueAction,
  meaningsOf,
  rowsOfIssue,
} from '#views/import/issue-filter.ts';
import { looksLikeTable } from '#views/import/pasted.ts';
import { toReturnedSummary } from '#views/import/returned-text.ts';

import { oneFile, someReturned } from './fake/drafts.ts';
import { rosterDraft, unrecognised } from './fake/roster-draft.ts';
import { fiveThousandColumns, forms, noNames, wideScores } from './fake/special-drafts.ts';

describe('questions of a draft', () => {
  it('are none when everything required is found', () => {
    expect(openQuestions(rosterDraft('a', 'a.xls', 'x'))).toEqual([]);
    expect(questionsText(forms('f'))).toBeNull();
  });

  it('are exactly one for each required field that is missing', () => {
    expect(openQuestions(noNames('n'))).toEqual([
      { about: 'column', choice: { field: 'name', label: '姓名' } },
    ]);
    expect(questionsText(fiveThousandColumns('w'))).toBe('还缺必需的列：出生年月；请填截至日期');
  });

  it('name what the sheet does not say, once', () => {
    expect(questionsText(wideScores('s'))).toBe('请填时期');
    expect(orderSheetwide(wideScores('s').sheetwide).map(({ field }) => field)).toEqual([
      'period',
      'object_type',
      'group',
    ]);
  });

  it('are never fewer than the session counts', () => {
    const unsaid = { ...forms('f'), questions: 2 };
    expect(questionCount(unsaid)).toBe(2);
    expect(questionsText(unsaid)).toBe('还有2处要回答');
  });
});

describe('the list of drafts', () => {
  const drafts = [...oneFile(), forms('f')];

  it('is divided by what there is to do', () => {
    expect(countGroups(drafts).map(({ label, count }) => [label, count])).toEqual([
      ['全部', 4],
      ['要看一眼', 1],
      ['可直接导入', 1],
      ['暂不识别', 2],
    ]);
    expect(draftsOf(drafts, 'certain', '').map(({ id }) => id)).toEqual(['f']);
    expect(draftsOf(drafts, 'all', ' 任免 ').map(({ id }) => id)).toEqual(['f']);
  });

  it('does not import a possible new version along with the certain ones', () => {
    const newer = { ...forms('f'), mayReplace: [{ batch: 'b1', label: '旧的' }] };
    expect(countGroups([newer]).map(({ group }) => group)).toEqual(['all', 'look']);
    expect(countGroups([{ ...newer, replaces: 'b1' }]).map(({ group }) => group)).toEqual(['all', 'certain']);
  });

  it('opens on the first with something to say', () => {
    expect(firstDraft([unrecognised('u', 'a', ''), forms('f'), noNames('n')])?.id).toBe('n');
    expect(firstDraft([unrecognised('u', 'a', ''), forms('f')])?.id).toBe('f');
    expect(firstDraft([])).toBeUndefined();
  });

  it('names file, sheet and which table of the sheet', () => {
    expect(draftName(wideScores('s'), true)).toBe('晾晒得分汇总.xlsx · 得分（第1张，共2张）');
    expect(draftName(forms('f'), false)).toBe('任免审批表（300份）');
  });

  it('is walked with the arrow keys', () => {
    expect([stepInList(3, 0, 'ArrowDown'), stepInList(3, 2, 'ArrowDown'), stepInList(3, 1, 'Home')]).toEqual([
      1, 2, 0,
    ]);
    expect(stepInList(3, 0, 'a')).toBeUndefined();
  });

  it('says what the file is', () => {
    expect(fileFacts(forms('f'), 1)).toBe('184 KB · 由300份合成一张表 · 在本机读取用时0.4秒');
    expect(fileFacts({ ...forms('f'), files: 1, encoding: 'gb18030' }, 1)).toContain('国标');
  });
});

describe('columns', () => {
  it('that become rows are told once and not mapped one by one', () => {
    const draft = wideScores('s');
    expect(wideText(draft)).toBe('7列各为一个指标，将转成逐行');
    expect(plainColumns(draft).map(({ letter }) => letter)).toEqual(['A', 'B', 'J']);
    expect(columnSummary(draft)).toBe('10列：1列自动，7列转成逐行，2列不导入');
  });

  it('are found by words, letter, or a heading that only one has', () => {
    const columns = [
      { letter: 'A', heading: '姓名' },
      { letter: 'B', heading: '备注' },
      { letter: 'C', heading: '备注' },
      { letter: 'D', heading: '' },
    ];
    expect(columns.map(columnWords)).toEqual(['A列 姓名', 'B列 备注', 'C列 备注', 'D列']);
    expect(['C列 备注', 'b', '姓名', 'D列'].map((words) => columnByWords(columns, words)?.letter)).toEqual([
      'C',
      'B',
      'A',
      'D',
    ]);
    expect(['备注', '', 'ZZ'].map((words) => columnByWords(columns, words))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('issues of a draft', () => {
  const { issues } = rosterDraft('a', 'a.xls', 'x');
  const [double] = issues;
  const group: IssueGroup = {
    code: 'date.future',
    severity: 'error',
    column: '出生年月',
    message: '出生年月晚于截至日期',
    count: 1,
    rows: [301],
    values: ['2062.03'],
    became: null,
  };

  it('are filtered by tier and by code', () => {
    expect(filterIssues(issues, { severity: 'error', code: null })).toHaveLength(3);
    expect(filterIssues(issues, { severity: null, code: 'value.unified' })).toHaveLength(3);
    expect(countCodes(issues, null)[0]).toEqual({ code: 'value.unified', label: '已统一写法', count: 409 });
    expect(countCodes(issues, 'warning').map(({ code }) => code)).toEqual([
      'value.unknown',
      'date.ambiguous',
    ]);
  });

  it('lead to their rows; doubles whatever each row says', () => {
    expect(double && rowsOfIssue(double)).toMatchObject({ code: 'key.duplicate', message: null });
    expect(issues[1] && rowsOfIssue(issues[1])).toMatchObject({
      column: '出生年月',
      message: '出生年月晚于截至日期',
    });
    expect(issues.slice(0, 4).map(issueAction)).toEqual(['比对', '更正', '补录', '逐行处理']);
  });

  it('offer what other spellings of the column became as a meaning', () => {
    expect(issues.filter(canTellMeaning).map(({ column }) => column)).toEqual(['学历']);
    expect(meaningsOf(issues, '学历', ['大学', '在读'])).toEqual(['大学本科', '大学']);
  });

  it('stay open while their rows are put right, and close with the last', () => {
    const draft = rosterDraft('a', 'a.xls', 'x');
    const fewer = { ...draft, issues: [{ ...group, count: 0, rows: [] }] };
    expect(workNow(group, fewer)).toBe(fewer.issues[0]);
    expect(workNow(group, { ...draft, issues: [] })).toBeNull();
    expect(workNow('set-aside', draft)).toBe('set-aside');
    expect(workNow('edited', draft)).toBeNull();
  });
});

describe('what is handed in', () => {
  it('as text must be a table', () => {
    expect(looksLikeTable('姓名\t单位\n张三\t甲')).toBe(true);
    expect(looksLikeTable('姓名，单位\r\n张三，甲')).toBe(true);
    expect(looksLikeTable('张三')).toBe(false);
    expect(looksLikeTable('姓名\t单位')).toBe(false);
    expect(looksLikeTable('第一段话\n第二段话')).toBe(false);
  });

  it('as a returned list shows first what is not applied', () => {
    const [list] = someReturned();
    const summary = list && toReturnedSummary(list);
    expect(summary?.usable).toHaveLength(2);
    expect(summary?.ordered[0]?.row).toBe(87);
    expect(summary?.text).toBe('3处更正，1处不能采用，1处回复，1处没有读懂');
  });
});
