/** Tables that a later version will read, so that an office knows what to keep; those declared already are left out. */
export interface KindCard {
  readonly id: string;
  readonly label: string;
  readonly question: string;
  /** Headings an office would look for in its own file. */
  readonly headings: string;
  readonly supported: boolean;
}

const HEADINGS: Readonly<Record<string, string>> = {
  roster: '姓名、单位、性别、出生年月、学历、来源',
};

const LATER: readonly KindCard[] = [
  {
    id: 'training',
    label: '培训记录',
    question: '哪些人应训未训，缺哪类培训',
    headings: '姓名、班次、类别、学时、日期',
    supported: false,
  },
  {
    id: 'scores',
    label: '晾晒得分',
    question: '各单位得分与名次变化',
    headings: '单位、各项得分、季度',
    supported: false,
  },
  {
    id: 'reviews',
    label: '评议结果',
    question: '评议与互评结果是否一致',
    headings: '评议对象、评议人类别、分值',
    supported: false,
  },
  {
    id: 'tasks',
    label: '督查台账',
    question: '哪些事项临期，哪些已逾期',
    headings: '事项、类别、牵头、时限、状态',
    supported: false,
  },
];

interface DeclaredKind {
  readonly id: string;
  readonly label: string;
  readonly question: string;
}

export function toKindCards(declared: readonly DeclaredKind[]): readonly KindCard[] {
  const supported = declared.map((kind) => ({ ...kind, headings: HEADINGS[kind.id] ?? '', supported: true }));
  return [...supported, ...LATER.filter(({ id }) => !declared.some((kind) => kind.id === id))];
}
