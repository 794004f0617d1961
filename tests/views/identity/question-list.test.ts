import { describe, expect, it } from 'vitest';

import type { IdentityQuestion, PersonCandidate } from '#app/api.ts';
import {
  agreements,
  alikeText,
  answerOfKey,
  currentQuestion,
  decisionText,
} from '#views/identity/question-list.ts';

function candidate(person: string, part: Partial<PersonCandidate> = {}): PersonCandidate {
  return { person, name: '王伟', unit: null, birth: null, post: null, file: '花名册.xls', row: 4, ...part };
}

function question(row: number, part: Partial<IdentityQuestion> = {}): IdentityQuestion {
  return {
    batch: 'b1',
    file: '培训.xls',
    sheet: null,
    row,
    name: '王伟',
    said: [{ label: '单位', value: '平陵县委组织部' }],
    candidates: [candidate('p1', { unit: '平陵县委组织部', birth: '1980.03' }), candidate('p2')],
    decided: null,
    alike: 0,
    ...part,
  };
}

describe('a question who someone is', () => {
  it('is answered by the number of a candidate, 0 for none of them', () => {
    expect(answerOfKey('1', question(1))).toBe('p1');
    expect(answerOfKey('2', question(1))).toBe('p2');
    expect(answerOfKey('0', question(1))).toBe('none');
    expect(answerOfKey('3', question(1))).toBeNull();
    expect(answerOfKey('Enter', question(1))).toBeNull();
  });

  it('says where a candidate agrees with the record', () => {
    const asked = question(1);
    expect(asked.candidates.map((one) => agreements(asked, one))).toEqual([['单位相同'], []]);
  });

  it('says what was decided, also of a person who is no longer there', () => {
    expect(decisionText(question(1, { decided: 'p1' }))).toBe('平陵县委组织部，1980.03');
    expect(decisionText(question(1, { decided: 'p2' }))).toBe('王伟');
    expect(decisionText(question(1, { decided: 'none' }))).toBe('都不是');
    expect(decisionText(question(1, { decided: 'gone' }))).toBe('当时选的人已不在名册里');
  });

  it('tells of the rows decided along with it', () => {
    expect(alikeText({ alike: 5 })).toBe('同名同单位的另5行一并决定');
    expect(alikeText({ alike: 0 })).toBeNull();
  });
});

describe('the list of questions', () => {
  const questions = [question(1), question(2), question(3)];

  it('shows the one asked for wherever it stands', () => {
    expect(currentQuestion(questions, 'b1/3', 0)?.row).toBe(3);
  });

  it('goes on with the one that moved into the place of one that was answered', () => {
    expect(currentQuestion([question(1), question(3)], null, 1)?.row).toBe(3);
    expect(currentQuestion([question(1)], null, 1)?.row).toBe(1);
    expect(currentQuestion([], null, 0)).toBeUndefined();
  });
});
