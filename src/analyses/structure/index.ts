import type { Analysis } from '../analysis.ts';
import { age } from './age/index.ts';
import { changes } from './changes/index.ts';
import { education } from './education/index.ts';
import { ageBands } from './figures/age-bands.ts';
import { educationByAge, educationLevels } from './figures/education.ts';
import { pyramid } from './figures/pyramid.ts';
import { sources } from './figures/sources.ts';
import { findingSettings } from './finding-settings.ts';
import { findings } from './findings/index.ts';
import { findingDerived, findingTables } from './findings/tables.ts';
import { outlook } from './outlook/index.ts';
import { overview, withFindings } from './pages.ts';
import { posts } from './posts/index.ts';
import { reportSections } from './report/sections.ts';
import { settings } from './settings.ts';
import { sheet } from './sheet/index.ts';
import { sourcePart } from './sources/index.ts';
import { tables } from './tables.ts';
import { trend } from './trend/index.ts';
import { unitPart } from './unit/index.ts';
import { ageSexBands } from './wall/ages.ts';
import { wallFigures } from './wall/figures.ts';
import { followed } from './wall/followed.ts';
import { wallPages } from './wall/say.ts';
import { wallUnit } from './wall/unit.ts';
import { wallWalk } from './wall/walk.ts';

const parts = [age, education, sourcePart, posts, sheet];
const later = [changes, trend, outlook];
const all = [...parts, ...later];

/** Who the cadre force is: age, education, source, posts; how it changes, and what it will be. */
export const structure: Analysis = {
  id: 'structure',
  title: '队伍结构',
  needs: ['roster'],
  settings: [...settings, ...findingSettings, ...later.flatMap((part) => part.settings)],
  tables: [...tables, ageSexBands, ...findingTables, ...all.flatMap((part) => part.tables)],
  derived: [...all.flatMap((part) => part.derived), ...findingDerived, ...unitPart.derived],
  findings: [...findings, ...later.flatMap((part) => part.findings)],
  figures: [
    ...[pyramid, ageBands, educationByAge, sources, educationLevels],
    ...all.flatMap((part) => part.figures),
    ...wallFigures,
  ],
  pages: [overview, ...all.flatMap((part) => part.pages).map(withFindings)],
  wallPages,
  followed,
  wallUnit,
  wallWalk,
  reportSections,
  unitSections: unitPart.sections,
};
