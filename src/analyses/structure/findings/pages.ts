/** Which findings stand on which page. The overview has those that need no more than its own tables. */
const AGE = [
  'structure.young_share_low',
  'structure.young_below_target',
  'structure.under35_below_target',
  'structure.young_targets_met',
  'structure.age_gap',
  'structure.age_successors',
  'structure.age_structure',
  'structure.young_units',
];
const EDUCATION = [
  'structure.postgraduate_low',
  'structure.postgraduate_below_target',
  'structure.postgraduate_units',
];
const SOURCES = ['structure.source_narrow', 'structure.source_few'];
const SHAPE = 'structure.age_shape';

export const findingsOf = {
  overview: [...AGE, ...EDUCATION, ...SOURCES, 'structure.sex_balance', 'structure.unknown_many', SHAPE],
  age: [...AGE, SHAPE],
  education: [
    ...EDUCATION,
    'structure.fulltime_postgraduate_below_target',
    'structure.postgraduate_targets_met',
    'structure.unknown_others',
  ],
  sources: [...SOURCES, 'structure.entry_narrow'],
  posts: [
    'structure.long_in_post',
    'structure.posts_vacant',
    'structure.posts_over',
    'structure.sex_balance',
  ],
  trend: ['structure.worsened', 'structure.improved'],
  outlook: ['structure.retirement_wave'],
} as const;
