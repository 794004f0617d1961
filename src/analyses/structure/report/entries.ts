import { formatDateLong } from '#core/month.ts';
import { countAt, findRow } from '#core/table.ts';
import type { FindingPart } from '#core/finding.ts';
import type { ParagraphDefinition } from '../../analysis.ts';
import { BLANK, classWords, said, sayPeople, whoseWords } from '../../report-words.ts';
import { whole, words } from '../sentence.ts';

const ENTRIES = 'structure.source_by_entry';
const CHANGES = 'structure.changes';
const CAME = ['新进', '调入'];
const LEFT = ['离任', '调出'];
const ROSE = ['提拔', '新任领导职务', '晋升职级', '轮岗', '学历提升'];

/** 2026年进入…的，公开遴选4人，占…; with blanks where no roster says how people came. */
export const entries: ParagraphDefinition = {
  id: 'structure.entries',
  tables: [ENTRIES],
  write: (answers) => {
    const year = Number(answers.question.asOf.slice(0, 4));
    const table = answers.table(ENTRIES);
    const where = whole({ entry_year: year });
    const classes = classWords({ table, where, dimension: 'source' });
    const head = words(`${year}年以来，${whoseWords(answers)}进入组工干部队伍的有`);
    const row = findRow(table, where);
    if (classes.length === 0 || !row) {
      return [
        head,
        BLANK,
        words('人，其中公开遴选'),
        BLANK,
        words('人、高校毕业生考录'),
        BLANK,
        words('人。'),
      ];
    }
    const known = { table: ENTRIES, where: { ...where, source: row['source'] ?? null }, measure: 'known' };
    const count: FindingPart = { text: sayPeople(Number(row['known'])), cell: known };
    return [head, count, words('（来源已填）：'), ...classes, words('。')];
  },
};

/** 与2025年10月31日相比，新进24人、调入3人，离任18人、调出3人。 */
export const changesSince: ParagraphDefinition = {
  id: 'structure.changes_since',
  tables: [CHANGES],
  write: (answers) => {
    if (answers.since === null) return null;
    const table = answers.table(CHANGES);
    if (countAt(table, whole({ step: '期初' })) === 0) return null;
    const list = (steps: readonly string[]) =>
      steps
        .filter((step) => countAt(table, whole({ step })) > 0)
        .flatMap((step, i) => [
          words(`${i === 0 ? '' : '、'}${step}`),
          said(table, whole({ step }), 'n', sayPeople),
        ]);
    const [moved, risen] = [[...CAME, ...LEFT], ROSE].map(list);
    if (!moved?.length && !risen?.length) return null;
    return [
      words(`与${formatDateLong(answers.since)}相比，${whoseWords(answers)}组工干部`),
      ...(moved ?? []),
      ...(moved?.length && risen?.length ? [words('；')] : []),
      ...(risen ?? []),
      words('。'),
    ];
  },
};
