import { formatCount, formatOneDecimal } from '#core/format.ts';
import { numberAt } from '#core/table.ts';
import type { FindingPart } from '#core/finding.ts';
import type { ParagraphDefinition } from '../../analysis.ts';
import { BLANK, levelsIn, respectively, said, sayPeople, sayShare, whoseWords } from '../../report-words.ts';
import { level, whole, words } from '../../structure/sentence.ts';
import { saidWindow } from '../window.ts';

const COVERAGE = 'training.coverage';
const CATEGORIES = 'training.categories';
const TESTS = 'training.tests';
/** Kinds of training at work rather than in a class. */
const PRACTICE = ['顶岗', '跟班', '挂职', '实践'];

const sayHours = (value: number) => `${formatCount(value)}学时`;
const sayMeanHours = (value: number) => `${formatOneDecimal(value)}学时`;

/** 2026年1—10月，全市参加培训431人，参训率83.5%… */
export const coverage: ParagraphDefinition = {
  id: 'training.covered',
  tables: [COVERAGE],
  write: (answers) => {
    const table = answers.table(COVERAGE);
    if (numberAt(table, whole(), 'trained') === null) return null;
    const levels = levelsIn(table);
    return [
      words(`${saidWindow(answers)}，${whoseWords(answers)}在职组工干部参加培训`),
      said(table, whole(), 'trained', sayPeople),
      words('，参训率'),
      said(table, whole(), 'share', sayShare),
      words('；累计'),
      said(table, whole(), 'hours', sayHours),
      words('，人均'),
      said(table, whole(), 'hours_mean', sayMeanHours),
      words('。'),
      ...(levels.length === 0
        ? []
        : [
            ...respectively(
              levels,
              '参训率',
              levels.map((name) => said(table, level(name), 'share', sayShare)),
            ),
            words('。'),
          ]),
    ];
  },
};

function categoryWords(
  isWanted: (category: string) => boolean,
): (answers: Parameters<ParagraphDefinition['write']>[0]) => readonly FindingPart[] {
  return (answers) => {
    const table = answers.table(CATEGORIES);
    const rows = table.rows.filter(
      (row) =>
        row['scope_type'] === '全部' && isWanted(String(row['category'])) && Number(row['trained'] ?? 0) > 0,
    );
    return rows.flatMap((row, i) => {
      const at = whole({ category: row['category'] ?? null });
      return [
        words(`${i === 0 ? '' : '；'}${String(row['category'])}`),
        said(table, at, 'trained', sayPeople),
        words('，占'),
        said(table, at, 'share', sayShare),
      ];
    });
  };
}

const isPractice = (category: string) => PRACTICE.some((word) => category.includes(word));

export const categories: ParagraphDefinition = {
  id: 'training.by_category',
  tables: [CATEGORIES],
  write: (answers) => {
    const parts = categoryWords((category) => !isPractice(category))(answers);
    if (parts.length === 0) return null;
    return [words('按培训类别，参加过的：'), ...parts, words('（同一人可参加多类）。')];
  },
};

/** What was done at work; how many went up or down for a while no table of the office says. */
export const practice: ParagraphDefinition = {
  id: 'training.practice',
  tables: [CATEGORIES],
  write: (answers) => {
    const parts = categoryWords(isPractice)(answers);
    return parts.length === 0
      ? [words('组织跟班学习'), BLANK, words('人、顶岗锻炼'), BLANK, words('人。')]
      : [words(`${saidWindow(answers)}，参加过的：`), ...parts, words('。')];
  },
};

export const exchange: ParagraphDefinition = {
  id: 'training.exchange',
  tables: [],
  write: () => [
    words('选派'),
    BLANK,
    words('名科级干部到县（市、区）委组织部挂职锻炼，接收县（市、区）委组织部'),
    BLANK,
    words('名干部到市委组织部机关挂职。'),
  ],
};

export const tests: ParagraphDefinition = {
  id: 'training.tested',
  tables: [TESTS],
  write: (answers) => {
    const table = answers.table(TESTS);
    const rows = table.rows.filter((row) => row['scope_type'] === '全部' && Number(row['sat'] ?? 0) > 0);
    if (rows.length === 0) return null;
    return rows.flatMap((row) => {
      const at = whole({ test: row['test'] ?? null });
      const has = (measure: string) => typeof row[measure] === 'number';
      return [
        words(`“${String(row['test'])}”参加`),
        said(table, at, 'sat', (n) => `${formatCount(n)}人次`),
        ...(has('share') ? [words('，参加率'), said(table, at, 'share', sayShare)] : []),
        ...(has('pass_rate') ? [words('，及格率'), said(table, at, 'pass_rate', sayShare)] : []),
        words('。'),
      ];
    });
  },
};
