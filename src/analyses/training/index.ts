import type { Analysis } from '../analysis.ts';
import { coverage } from './reach/index.ts';
import { duty } from './duty/index.ts';
import { findingsPart } from './findings/index.ts';
import { mix } from './mix/index.ts';
import { reportSections, withFindings } from './pages.ts';
import { records } from './records/index.ts';
import { settings } from './settings.ts';
import { tests } from './tests/index.ts';
import { trend } from './trend/index.ts';
import { unitPart } from './unit/index.ts';
import { wallFigures } from './wall/figures.ts';
import { followed } from './wall/followed.ts';
import { wallPages } from './wall/say.ts';
import { wallUnit } from './wall/unit.ts';

const parts = [coverage, duty, mix, trend, tests, records, findingsPart];

/** Who is trained, in what, against what duty, and who is left. */
export const training: Analysis = {
  id: 'training',
  title: '教育培训',
  needs: ['roster', 'training'],
  settings: [...settings, ...parts.flatMap((part) => part.settings ?? [])],
  tables: parts.flatMap((part) => part.tables),
  derived: [...parts.flatMap((part) => part.derived), ...unitPart.derived],
  findings: parts.flatMap((part) => part.findings),
  figures: [...parts.flatMap((part) => part.figures), ...wallFigures],
  pages: parts.flatMap((part) => part.pages).map(withFindings),
  wallPages,
  followed,
  wallUnit,
  reportSections,
  lists: parts.flatMap((part) => part.lists ?? []),
  unitSections: unitPart.sections,
};
