import type { Answers, DerivedTable } from '#analyses/analysis.ts';
import type { StatTable } from '#core/table.ts';

/** Something that a table was worked out of, and how it is read again. */
interface Read {
  readonly read: (answers: Answers) => unknown;
  readonly value: unknown;
}

interface Kept {
  readonly table: StatTable;
  readonly reads: readonly Read[];
}

const MOST_KEPT = 3;
/** A larger table is worked out each time: it would take more room than it saves time. */
const MOST_ROWS = 50_000;

/** Tables, records and what else is large are the same only when they are the very same. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  const [left, right] = [a, b].map((value) => (isPlain(value) ? JSON.stringify(value) : undefined));
  return left !== undefined && left === right;
}

const isPlain = (value: unknown): boolean =>
  Array.isArray(value) ? value.every((each) => typeof each !== 'object') : typeof value !== 'object';

/** Answers that remember what was read of them. */
function watch(answers: Answers, reads: Map<string, Read>): Answers {
  const note = <Value>(key: string, read: (from: Answers) => Value): Value => {
    const value = read(answers);
    if (!reads.has(key)) reads.set(key, { read, value });
    return value;
  };
  const question: Answers['question'] = {
    get asOf() {
      return note('asOf', ({ question: asked }) => asked.asOf);
    },
    get filters() {
      note('filters', ({ question: asked }) => JSON.stringify(asked.filters));
      return answers.question.filters;
    },
    get since() {
      return note('asked since', ({ question: asked }) => asked.since);
    },
    get choices() {
      note('choices', ({ question: asked }) => JSON.stringify(asked.choices));
      return answers.question.choices;
    },
  };
  return {
    question,
    table: (id) => note(`table ${id}`, (from) => from.table(id)),
    setting: (id) => note(`setting ${id}`, (from) => from.setting(id)),
    settingAt: (id, date) => note(`setting ${id} ${date}`, (from) => from.settingAt(id, date)),
    records: (kind) => note(`records ${kind}`, (from) => from.records(kind)),
    choice: (id) => note(`choice ${id}`, (from) => from.choice(id)),
    get since() {
      return note('since', (from) => from.since);
    },
    get earlier() {
      return note('earlier', (from) => from.earlier);
    },
    get posts() {
      return note('posts', (from) => from.posts);
    },
  };
}

/** Tables as they were worked out before: given again while everything they were worked out of is the same. */
export class DerivedMemo {
  private readonly kept = new Map<string, readonly Kept[]>();

  table(
    { id }: Pick<DerivedTable, 'id'>,
    answers: Answers,
    make: (answers: Answers) => StatTable,
  ): StatTable {
    const own = this.kept.get(id) ?? [];
    const known = own.find(({ reads }) => reads.every(({ read, value }) => isSame(read(answers), value)));
    if (known) return known.table;
    const reads = new Map<string, Read>();
    const table = make(watch(answers, reads));
    if (table.rows.length <= MOST_ROWS) {
      this.kept.set(id, [...own.slice(1 - MOST_KEPT), { table, reads: [...reads.values()] }]);
    }
    return table;
  }
}
