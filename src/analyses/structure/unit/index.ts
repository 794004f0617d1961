import type { DerivedTable, UnitSectionDefinition } from '../../analysis.ts';
import { ages } from './ages.ts';
import { counts } from './counts.ts';
import { ESTABLISHMENT_TABLES } from './establishment.ts';
import { posts, readNumbers, whyNothing } from './establishment-figure.ts';
import { vacancies } from './establishment-finding.ts';
import { establishment } from './establishment-table.ts';
import { inLevel } from './standing-finding.ts';
import { standing } from './standing-table.ts';
import { strips } from './strips.ts';

const derived: readonly DerivedTable[] = [establishment, standing];

const education = counts({
  ...{ id: 'structure.unit_education', table: 'structure.education', column: 'education' },
  ...{ label: '最高学历', inOrder: true },
});
const sources = counts({
  ...{ id: 'structure.unit_sources', table: 'structure.sources', column: 'source' },
  ...{ label: '来源', inOrder: false },
});
const postLevels = counts({
  ...{ id: 'structure.unit_post_levels', table: 'structure.post_levels', column: 'value' },
  ...{ label: '职务层次', inOrder: true, mayLack: true },
});
const ranks = counts({
  ...{ id: 'structure.unit_ranks', table: 'structure.ranks', column: 'value' },
  ...{ label: '职级', inOrder: true, mayLack: true },
});

const sections: readonly UnitSectionDefinition[] = [
  {
    id: 'structure.unit_establishment',
    title: '编制和职数',
    numbers: { tables: ESTABLISHMENT_TABLES, read: readNumbers, note: whyNothing },
    findings: [vacancies],
    figures: [posts],
  },
  {
    id: 'structure.unit_structure',
    title: '队伍结构',
    findings: [inLevel],
    figures: [strips, ages, education, sources, postLevels, ranks],
  },
];

/** What the structure says of one unit. */
export const unitPart = { derived, sections };
