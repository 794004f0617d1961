import type { NormaliseValue } from '../kind.ts';
import { toCompact } from './clean.ts';
import { closedList, NOTHING, withIssue } from './outcome.ts';
import { score } from './score.ts';
import { spellingsOf } from './spellings.ts';

/** Column beside a score with what its cell says of the person: that they sat, were absent, had not to sit. */
export const SCORE_SAYS_COLUMN = 'score_says';
type ScoreSays = '已考' | '缺考' | '未参加' | '免考' | '不明';

/** Column beside 实考: 不明 where its word cannot be read, so that nobody is taken for absent. */
export const SAT_SAYS_COLUMN = 'sat_says';
export const UNCLEAR = '不明';

const EXPECTED = ['是', '否'] as const;
const SAT = ['是', '否', '缺考'] as const;

const expectedWords = spellingsOf(EXPECTED, {
  是: '应考 应参加 应测 需参加 要 √ ✓ ✔ ☑ 1 y yes true',
  否: '免考 免试 不应考 不参加 不需参加 无需参加 不要 无 没有 不 × ✗ ✘ ☒ 0 n no false',
});
const satWords = spellingsOf(SAT, {
  是: '参加 已参加 实考 已考 参考 到考 已测 有 √ ✓ ✔ ☑ 1 y yes true',
  否: '未参加 没参加 未考 未参考 未到 未测 请假 病假 事假 公假 因公请假 无 没有 未 不 × ✗ ✘ ☒ 0 n no false',
  缺考: '缺 缺席 缺测 旷考',
});

/** Words that elsewhere mean that nothing is said (无, 缺考) say something here. */
function answer(label: string, values: readonly string[], spellings: ReadonlyMap<string, string>) {
  const find = (text: string) => spellings.get(toCompact(text).toLowerCase()) ?? null;
  const listed = closedList(label, values, find);
  const normalise: NormaliseValue = (text, context) => {
    const value = find(text);
    return value === null ? listed(text, context) : { value, spelled: value };
  };
  return normalise;
}

/** Whether somebody was to sit a test. A blank says nothing: it is not 否. */
export const toSit = answer('应考', EXPECTED, expectedWords);
const readSat = answer('实考', SAT, satWords);
/** Whether somebody sat a test: 是, 否, or 缺考. */
export const didSit: NormaliseValue = (text, context) => {
  const found = readSat(text, context);
  return { ...found, also: { [SAT_SAYS_COLUMN]: found.issue ? UNCLEAR : null } };
};

const NO_SCORE: readonly (readonly [RegExp, ScoreSays])[] = [
  [/^(缺考?|缺席|缺测|旷考)$/, '缺考'],
  [/^(未参加|没参加|未参?考|未到|未测|[病事公]?假|因公请假|请[病事公]?假|弃考|弃权)$/, '未参加'],
  [/^(免[考试测]|不应考|不参加|无需参加)$/, '免考'],
];
const GRADE = /^(不?[合及]格|优秀?|良好?|中等?|差|通过|未通过|不通过)$/;

/** A score, and in a column of its own what the cell says where there is none: 缺考 is absent, never zero. */
export const testScore: NormaliseValue = (text, context) => {
  const says = (word: ScoreSays | null) => ({ [SCORE_SAYS_COLUMN]: word });
  const compact = toCompact(text).replace(/^[(（](.*)[)）]$/, '$1');
  const absent = NO_SCORE.find(([pattern]) => pattern.test(compact))?.[1];
  if (absent) return { ...NOTHING, also: says(absent) };
  if (GRADE.test(compact)) {
    const message = `“${text.trim()}”不是分数，按已参加、得分未填计`;
    return { ...withIssue('value.unknown', 'warning', message), also: says('已考') };
  }
  const found = score(text, context);
  if (typeof found.value === 'number') return { ...found, also: says('已考') };
  return { ...found, also: says(found.issue ? UNCLEAR : null) };
};
