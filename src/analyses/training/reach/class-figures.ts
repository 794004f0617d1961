import type { FigureSpec } from '#core/figure.ts';
import { formatCount } from '#core/format.ts';
import { countAt } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { whole, words } from '../../structure/sentence.ts';
import { minBase } from '../said-settings.ts';
import { coverageBullet } from './bullet.ts';
import { classes } from './classes.ts';
import { BAND, EDUCATION, ENTRY, type Facet, GROUPS, LEVEL_YEARS, POST_BAND, RANK_BAND } from './groups.ts';
import { COVERAGE } from './tables.ts';

const rowsOf = (answers: Answers, facet: string) =>
  answers.table(classes.id).rows.filter((row) => row['scope_type'] === '全部' && row['facet'] === facet);

function smallNote(answers: Answers, facet: string): readonly string[] {
  const few = rowsOf(answers, facet).filter(({ share }) => share === null);
  if (few.length === 0) return [];
  return [`${few.map((row) => String(row['class'])).join('、')}不足${minBase(answers)}人，不作比较`];
}

/** How many people of the whole are in none of the table's rows. */
function unknownIn(answers: Answers, table: string): number {
  const known = answers
    .table(table)
    .rows.filter((row) => row['scope_type'] === '全部')
    .reduce((sum, row) => sum + Number(row['people'] ?? 0), 0);
  return countAt(answers.table(COVERAGE), whole(), 'people') - known;
}

function unknownNote(answers: Answers, table: string, said: string): readonly string[] {
  const unknown = unknownIn(answers, table);
  return unknown > 0 ? [`${said}${formatCount(unknown)}人，未列`] : [];
}

function facetFigure(facet: Facet, name: string, lacking = '未填'): FigureDefinition {
  const id = `training.coverage_${name}`;
  return {
    id,
    tables: [classes.id, facet.table, COVERAGE],
    build: (answers): FigureSpec => {
      const frame = {
        ...{ id, title: [words(`各${facet.name}参训率`)], table: classes.id },
        where: whole({ facet: facet.name }),
      };
      if (rowsOf(answers, facet.name).length === 0) {
        const reason = `花名册里没有${facet.field}，或都没有填`;
        return { ...frame, form: 'empty', subtitle: '', notes: [], reason };
      }
      return coverageBullet(answers, {
        ...{ ...frame, category: 'class', of: `各${facet.name}`, inOrder: true },
        notes: [
          ...smallNote(answers, facet.name),
          ...unknownNote(answers, facet.table, `${facet.field}${lacking}`),
        ],
      });
    },
  };
}

/** The young and the newly come: each a bar of its own, one person may be in several. */
const groupsFigure: FigureDefinition = {
  id: 'training.coverage_groups',
  tables: [classes.id, ENTRY, LEVEL_YEARS, COVERAGE],
  build: (answers): FigureSpec => {
    const frame = {
      id: 'training.coverage_groups',
      title: [words('年轻干部和新进、新任人员参训率')],
      ...{ table: classes.id, where: whole({ facet: GROUPS }) },
    };
    if (rowsOf(answers, GROUPS).length === 0) {
      const reason = '没有35岁及以下、不满一年的新进或新任人员';
      return { ...frame, form: 'empty', subtitle: '', notes: [], reason };
    }
    return coverageBullet(answers, {
      ...{ ...frame, category: 'class', of: '', inOrder: true },
      notes: [
        '新进人员按进入本单位不满一年的算，新任现职务层次按任职不满一年的算；一人可在几类',
        ...smallNote(answers, GROUPS),
        ...unknownNote(answers, ENTRY, '进入时间未填或不能确定'),
      ],
    });
  },
};

export const classFigures: readonly FigureDefinition[] = [
  groupsFigure,
  facetFigure(BAND, 'bands'),
  facetFigure(POST_BAND, 'posts', '没有或未填'),
  facetFigure(RANK_BAND, 'ranks', '没有或未填'),
  facetFigure(EDUCATION, 'education'),
];
