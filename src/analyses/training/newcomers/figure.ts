import type { FigureSpec } from '#core/figure.ts';
import { countAt } from '#core/table.ts';
import { DUE_STATES } from '../../plan/training-dimensions.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { rulesOf } from '../duty/read.ts';
import { whole, words } from '../../structure/sentence.ts';
import { NEWCOMER_KINDS, NEWCOMERS } from './tables.ts';

/** Words by which a category is recognised; what follows a promotion is seen by hours instead. */
function wordsOf(answers: Answers): Readonly<Record<string, readonly string[]>> {
  const { initialWords, postWords } = rulesOf(answers);
  return { 初任: initialWords, 任职: postWords };
}

/** Where nobody at all has had it, the records may call it otherwise. */
const doubtNote = (kind: string, recognised: readonly string[] | undefined): readonly string[] =>
  recognised ? [`没有人已完成${kind}培训，请核对培训记录的类别是否含“${recognised.join('”“')}”`] : [];

/** Who should have had their training on entering or being appointed, and who has. */
export const newcomersByState: FigureDefinition = {
  id: 'training.newcomers_states',
  tables: [NEWCOMERS],
  build: (answers): FigureSpec => {
    const table = answers.table(NEWCOMERS);
    const frame = {
      id: 'training.newcomers_states',
      title: [words('新进和新任职人员培训情况')],
      subtitle: '各状态人数占应参加人数的比例，%；名单在图下方',
      table: NEWCOMERS,
      where: whole(),
    };
    const states = (kind: string) => table.rows.some((row) => row['kind'] === kind);
    const rows = NEWCOMER_KINDS.map(({ kind }) => kind).filter(states);
    const absent = NEWCOMER_KINDS.map(({ kind }) => kind).filter((kind) => !states(kind));
    const unseen = rows.filter((kind) => countAt(table, whole({ kind, state: DUE_STATES[0] })) === 0);
    const recognised = wordsOf(answers);
    const notes = [
      ...unseen.flatMap((kind) => doubtNote(kind, recognised[kind])),
      '初任只列新录用的，按来源认，来源未填的算在内；进入时间、任职时间未填的人不列入',
      ...(absent.length > 0 ? [`期内没有应参加${absent.join('、')}培训的人`] : []),
    ];
    if (rows.length === 0) {
      const reason = '所选范围内没有一年内新进入、新任职的人，或花名册里没有进入时间和任职时间。';
      return { ...frame, form: 'empty', notes: [], reason };
    }
    return {
      ...{ ...frame, form: 'bands', notes },
      ...{ row: 'kind', rows, segment: 'state', segments: DUE_STATES },
      ...{ value: 'n', share: 'share', base: 'known' },
      ...{ toldSegment: DUE_STATES[0], toldRow: null },
    };
  },
};
