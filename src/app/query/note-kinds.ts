import { KINDS } from '#datasets/index.ts';

/** What an office writes for the item of a 情况说明 besides the name of the table. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  roster: ['花名册', '人数', '编制'],
  training: ['培训', '参训', '学时'],
  tests: ['测试', '考试', '应知应会'],
  scores: ['得分', '名次', '排名'],
  reviews: ['评议'],
  honours: ['荣誉', '表彰'],
};

/** Kinds of table that the item is about; none: it is about whatever came in then (未报原因). */
export function kindsOfItem(item: string): readonly string[] {
  return KINDS.filter(({ id, label }) =>
    [label, ...(WORDS[id] ?? [])].some((word) => item.includes(word)),
  ).map(({ id }) => id);
}
