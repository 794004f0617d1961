import { countAt } from '#core/table.ts';
import type { FigureSpec } from '#core/figure.ts';
import type { FigureDefinition } from '../../analysis.ts';
import { cell, whole } from '../../structure/sentence.ts';
import { unmatchedNote } from '../records/links.ts';
import { LINKS } from '../records/tables.ts';
import { minBase } from '../said-settings.ts';
import { ofType, titleOf } from '../titles.ts';
import { saidWindow } from '../window.ts';
import { COVERAGE } from './tables.ts';

/** The coverage of everybody at one glance. */
export const coverageWhole: FigureDefinition = {
  id: 'training.whole',
  tables: [COVERAGE, LINKS],
  build: (answers, findings): FigureSpec => {
    const people = countAt(answers.table(COVERAGE), whole(), 'people');
    const frame = {
      id: 'training.whole',
      title: titleOf(ofType(findings, '全部'), ['training.coverage_low'], '总体参训率'),
      subtitle: `${saidWindow(answers)}至少参加过一次培训的人，占在职人数`,
      notes: unmatchedNote(answers),
      ...{ table: COVERAGE, where: whole() },
    };
    if (people < minBase(answers)) {
      return { ...frame, form: 'empty', reason: `在职不足${minBase(answers)}人，不作参训率` };
    }
    return {
      ...frame,
      form: 'waffle',
      cell: cell(COVERAGE, whole(), 'share'),
      ...{ count: 'trained', base: 'people', label: '参训' },
    };
  },
};
