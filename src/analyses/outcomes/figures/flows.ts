import type { FigureSpec, FlowsFigure } from '#core/figure.ts';
import type { Finding } from '#core/finding.ts';
import type { FigureDefinition } from '../../analysis.ts';
import { THIRDS } from '../../ranking/linkage/thirds.ts';
import { words } from '../../structure/sentence.ts';
import { titleOf } from '../../training/titles.ts';
import { INVERTED, LINKED } from '../findings/ids.ts';
import { compositeName } from '../settings.ts';
import { SHOWN, shownTable } from '../tables/shown.ts';
import { NO_CAUSE, NO_LINKAGE } from './notes.ts';

const ID = 'outcomes.flows';

/** The flow that the title tells of. */
function toldOf(findings: readonly Finding[]): FlowsFigure['told'] {
  const found = findings.find(({ id }) => id === INVERTED) ?? findings.find(({ id }) => id === LINKED);
  return found ? { from: String(found.where['third']), to: String(found.where['item']) } : null;
}

/** From the thirds of the composite to what came of it. */
export const flows: FigureDefinition = {
  id: ID,
  tables: [SHOWN],
  build: (answers, findings): FigureSpec => {
    const { rows } = answers.table(SHOWN);
    const frame = { id: ID, table: shownTable.id, where: {} };
    const neutral = '从得分到结果运用';
    if (!rows.some(({ n }) => Number(n) > 0)) {
      const reason = rows.length === 0 ? NO_LINKAGE : '分入三档的人都没有这些结果';
      return { ...frame, form: 'empty', title: [words(neutral)], subtitle: '', notes: [], reason };
    }
    return {
      ...frame,
      form: 'flows',
      title: titleOf(findings, [INVERTED], neutral),
      subtitle: `${compositeName(answers)}三档 → 结果，人次；一人可有多项结果`,
      notes: [NO_CAUSE],
      ...{ from: 'third', froms: THIRDS, to: 'item' },
      tos: [...new Set(rows.map((row) => String(row['item'])))],
      ...{ value: 'n', unit: '人次', told: toldOf(findings) },
    };
  },
};
