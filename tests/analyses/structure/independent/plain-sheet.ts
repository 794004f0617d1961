import type { PlainRow, PlainTable } from '../../../sample/plain-tables.ts';
import type { PlainPerson } from './sample-people.ts';

type Belongs = (person: PlainPerson) => boolean;

/** A group of lines: whose item is known, and who is in each line. */
interface Lines {
  readonly group: string;
  readonly read: (person: PlainPerson) => string | null;
  readonly lines: Readonly<Record<string, readonly string[]>>;
}

const each = (...words: string[]): Lines['lines'] => Object.fromEntries(words.map((word) => [word, [word]]));

const POSTS = {
  正处: ['县处级正职'],
  副处: ['县处级副职'],
  正科: ['乡科级正职'],
  副科: ['乡科级副职'],
  其他: ['厅局级正职', '厅局级副职', '科员级', '办事员级', '未定职'],
};
const PARTIES = ['民革', '民盟', '民建', '民进', '农工党', '致公党', '九三学社', '台盟'];
const SCHOOLS = each('研究生', '大学本科', '大专', '中专', '高中', '初中及以下');
const BANDS = ['30岁及以下', '31–35岁', '36–40岁', '41–45岁', '46–50岁', '51–55岁', '56岁及以上'];

const GROUPS: readonly Lines[] = [
  { group: '职务层次', read: ({ postLevel }) => postLevel, lines: POSTS },
  { group: '民族', read: ({ ethnicity }) => ethnicity, lines: each('汉族', '少数民族') },
  {
    group: '政治面貌',
    read: ({ politics }) => politics,
    lines: {
      '中共党员（含预备）': ['中共党员', '中共预备党员'],
      ...each('共青团员'),
      民主党派: PARTIES,
      ...each('无党派', '群众'),
    },
  },
  { group: '年龄', read: ({ band }) => band, lines: each(...BANDS) },
  { group: '职称', read: ({ titleGrade }) => titleGrade, lines: each('正高级', '副高级', '中级', '初级') },
  { group: '学位', read: ({ degree }) => degree, lines: each('博士', '硕士', '学士', '无学位') },
  { group: '最高学历', read: ({ education }) => education, lines: SCHOOLS },
  { group: '全日制学历', read: ({ fullTimeEducation }) => fullTimeEducation, lines: SCHOOLS },
];

const COLUMNS: Readonly<Record<string, Belongs>> = {
  总体: () => true,
  ...Object.fromEntries(
    Object.entries(POSTS).map(([label, posts]): [string, Belongs] => [
      label,
      ({ postLevel }) => postLevel !== null && posts.includes(postLevel),
    ]),
  ),
  未填: ({ postLevel }) => postLevel === null,
  男: ({ sex }) => sex === '男',
  女: ({ sex }) => sex === '女',
};

function columnRows(column: string, people: readonly PlainPerson[]): readonly PlainRow[] {
  const n = people.length;
  const ages = people.flatMap(({ age }) => age ?? []);
  const years = ages.reduce((sum, age) => sum + age, 0);
  const counted = GROUPS.flatMap(({ group, read, lines }) => {
    const known = people.filter((person) => read(person) !== null).length;
    return Object.entries(lines).map(([item, words]) => {
      const own = people.filter((person) => words.includes(read(person) ?? '')).length;
      return { group, item, column, n: own, known, share: known === 0 ? null : own / known, mean: null };
    });
  });
  const mean = ages.length === 0 ? null : years / ages.length;
  return [
    { group: '总数', item: '总数', column, n, known: n, share: n === 0 ? null : 1, mean: null },
    ...counted,
    { group: '年龄', item: '平均年龄', column, n, known: ages.length, share: null, mean },
  ];
}

/** The standard statistics sheet, counted one line after the other. */
export function plainSheet(people: readonly PlainPerson[]): PlainTable {
  const rows = Object.entries(COLUMNS).flatMap(([column, belongs]) =>
    columnRows(column, people.filter(belongs)),
  );
  return {
    dims: ['scope_type', 'scope', 'group', 'item', 'column'],
    measures: ['n', 'known', 'share', 'mean'],
    rows: rows.map((row) => ({ scope_type: '全部', scope: '全部', ...row })),
  };
}
