import type { TableRow } from '#core/table.ts';
import type { Answers, Behind, DerivedTable } from '../../analysis.ts';
import { rowsAt, rowsByScope, scopeName } from '../../structure/scope-counts.ts';
import { targetOf, wordsOf } from '../said-settings.ts';
import { CATEGORY } from './tables.ts';

/** Contents that plans ask a share of the hours for. */
export const CONTENTS = [
  { label: '理论教育', words: 'training.theory_words', target: 'training.theory_share_target' },
  { label: '党性教育', words: 'training.party_words', target: 'training.party_share_target' },
] as const;

type Content = (typeof CONTENTS)[number];

const isOf = (answers: Answers, content: Content, row: TableRow) =>
  wordsOf(answers, content.words).some((word) => String(row['category']).includes(word));

const hoursOf = (rows: readonly TableRow[]) => rows.reduce((sum, row) => sum + Number(row['hours'] ?? 0), 0);

/** Hours of theory and of party spirit among all whose category is filled in. */
export const contentShares: DerivedTable = {
  id: 'training.content_shares',
  title: '理论教育和党性教育学时',
  dims: [{ name: 'content', label: '内容' }],
  measures: [
    {
      ...{ name: 'hours', label: '学时', unit: '学时', caveat: '学时未填的记录不计' },
      formula: '类别含设置中该内容的字的在职人员培训学时之和',
    },
    {
      ...{ name: 'known_hours', label: '类别已填的学时', unit: '学时' },
      formula: '类别已填的在职人员培训学时之和',
    },
    {
      ...{ name: 'share', label: '学时占比', unit: '%', formula: '该内容学时 ÷ 类别已填的学时' },
      caveat: '类别按培训记录的写法认定，一个班次只有一个类别',
    },
    { name: 'target', label: '目标', unit: '%', formula: '本单位设定的学时占比目标' },
  ],
  from: [CATEGORY.lessons],
  derive: (answers) =>
    [...rowsByScope(answers.table(CATEGORY.lessons)).values()].flatMap((rows) => {
      const [first] = rows;
      if (!first) return [];
      const known = hoursOf(rows);
      return CONTENTS.map((content): TableRow => {
        const hours = hoursOf(rows.filter((row) => isOf(answers, content, row)));
        const share = known > 0 ? hours / known : null;
        const target = targetOf(answers, content.target);
        return { ...scopeName(first), content: content.label, hours, known_hours: known, share, target };
      });
    }),
  behind: (where, measure, answers): Behind | null => {
    const scope = scopeName(where);
    const content = CONTENTS.find(({ label }) => label === where['content']);
    const own = rowsAt(rowsByScope(answers.table(CATEGORY.lessons)), scope);
    if (!content || measure === 'target') return null;
    const counted = measure === 'known_hours' ? own : own.filter((row) => isOf(answers, content, row));
    if (counted.length === 0) return null;
    const cells = counted.map((row) => ({
      table: CATEGORY.lessons,
      where: { ...scope, category: row['category'] ?? null },
      measure: 'hours',
    }));
    return { cells };
  },
};
