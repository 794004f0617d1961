import { formatCount } from '#core/format.ts';
import type { Finding, FindingPart } from '#core/finding.ts';
import { countAt } from '#core/table.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, told, whole, words } from '../../structure/sentence.ts';
import { rulesOf } from '../duty/read.ts';
import { NEWCOMER_KINDS, NEWCOMERS } from '../newcomers/tables.ts';
import { minBase } from '../said-settings.ts';

const ID = 'training.newcomers_due';

interface Due {
  /** 初任 */
  readonly kind: string;
  readonly done: number;
  readonly waiting: number;
  readonly overdue: number;
  readonly known: number;
}

function dueOf(answers: Answers): readonly Due[] {
  const table = answers.table(NEWCOMERS);
  return NEWCOMER_KINDS.map(({ kind }) => {
    const at = (state: string) => countAt(table, whole({ kind, state }));
    const [done, waiting, overdue] = [at('已完成'), at('期限内待训'), at('超期未训')];
    return { kind, done, waiting, overdue, known: done + waiting + overdue };
  });
}

/** Nobody at all has had it: the records may call it by another name, which the office alone can tell. */
const isUnrecognised = ({ kind, done, known }: Due) => known > 0 && done === 0 && kind !== '提任后补训';

const named = (kind: string) => (kind.endsWith('训') ? kind : `${kind}培训`);

function sayStates({ kind, waiting, overdue }: Due): readonly FindingPart[] {
  const part = (state: string, n: number, isTold: boolean): readonly FindingPart[] =>
    n === 0
      ? []
      : [words(state), figure(`${formatCount(n)}人`, cell(NEWCOMERS, whole({ kind, state }), 'n'), isTold)];
  const [late, due] = [part('超期未训', overdue, true), part('期限内待训', waiting, false)];
  return [told(named(kind)), ...late, ...(late.length > 0 && due.length > 0 ? [words('、')] : []), ...due];
}

/** 初任培训应参加157人，没有已完成的记录，请核对培训类别是否含“初任” */
function sayUnrecognised(answers: Answers, { kind, known }: Due): readonly FindingPart[] {
  const { initialWords, postWords } = rulesOf(answers);
  const said = (kind === '初任' ? initialWords : postWords).map((word) => `“${word}”`).join('或');
  const ref = cell(NEWCOMERS, whole({ kind, state: '已完成' }), 'known');
  return [
    words(`${named(kind)}应参加`),
    figure(`${formatCount(known)}人`, ref),
    words(`，没有已完成的记录，请核对培训类别是否含${said}`),
  ];
}

const joined = (sentences: readonly (readonly FindingPart[])[]): readonly FindingPart[] =>
  sentences.flatMap((parts, place) => [...(place > 0 ? [words('；')] : []), ...parts]);

/** Who entered, was appointed or promoted and still has the training before them. */
function find(answers: Answers): Finding | null {
  const all = dueOf(answers);
  const due = all
    .filter((one) => !isUnrecognised(one) && one.waiting + one.overdue > 0)
    .sort((a, b) => b.overdue - a.overdue);
  const unseen = all.filter((one) => isUnrecognised(one) && one.known >= minBase(answers));
  const [first = unseen[0]] = due;
  if (!first) return null;
  const isClaimed = due.length > 0;
  const state = !isClaimed ? '已完成' : first.overdue > 0 ? '超期未训' : '期限内待训';
  const n = isClaimed ? first.overdue || first.waiting : first.known;
  return {
    id: ID,
    severity: isClaimed && first.overdue > 0 ? 'medium' : 'low',
    weight: isClaimed ? Math.min(1, n / first.known) : 0,
    parts: [
      ...joined([...due.map(sayStates), ...unseen.map((one) => sayUnrecognised(answers, one))]),
      words('。'),
    ],
    table: NEWCOMERS,
    where: whole({ kind: first.kind, state }),
    value: isClaimed ? n : 0,
    headline: `${formatCount(n)}人`,
    evidence: [`应参加${named(first.kind)}${formatCount(first.known)}人`],
  };
}

export const newcomersDue: FindingDefinition = {
  ...{ id: ID, label: '新进、新任职人员待训', tables: [NEWCOMERS], find },
};
