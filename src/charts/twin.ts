import type { FigureSpec } from '#core/figure.ts';

import { asBars } from './dots-marks.ts';
import type { Tables } from './tables.ts';
import { bandPyramidTwin } from './twin/band-pyramid.ts';
import { bandsTwin } from './twin/bands.ts';
import { barsTwin } from './twin/bars.ts';
import { bulletTwin } from './twin/bullet.ts';
import { bumpTwin } from './twin/bump.ts';
import { columnsTwin } from './twin/columns.ts';
import { divergingTwin } from './twin/diverging.ts';
import { dumbbellTwin } from './twin/dumbbell.ts';
import { flowsTwin } from './twin/flows.ts';
import { heatTwin } from './twin/heat.ts';
import { honoursTwin } from './twin/honours.ts';
import { linesTwin } from './twin/lines.ts';
import { matrixTwin } from './twin/matrix.ts';
import { postsTwin } from './twin/posts.ts';
import { pyramidTwin } from './twin/pyramid.ts';
import { rangesTwin } from './twin/ranges.ts';
import { ranksTwin } from './twin/ranks.ts';
import { NO_TWIN, type Twin } from './twin/shape.ts';
import { sheetTwin } from './twin/sheet.ts';
import { slopeTwin } from './twin/slope.ts';
import { spreadTwin } from './twin/spread.ts';
import { squareTwin } from './twin/square.ts';
import { stripsTwin } from './twin/strips.ts';
import { swarmTwin } from './twin/swarm.ts';
import { waffleTwin } from './twin/waffle.ts';
import { waterfallTwin } from './twin/waterfall.ts';

export type { Tables } from './tables.ts';
export type { Twin } from './twin/shape.ts';

export function toTwin(spec: FigureSpec, tables: Tables): Twin {
  if (spec.form === 'posts') return postsTwin(spec);
  if (spec.form === 'strips') return stripsTwin(spec, tables);
  if (spec.form === 'waffle') return waffleTwin(spec, tables);
  if (spec.form === 'ranks') return ranksTwin(spec, tables);
  const table = tables[spec.table];
  if (!table) return NO_TWIN;
  switch (spec.form) {
    case 'pyramid':
      return pyramidTwin(spec, table);
    case 'band-pyramid':
      return bandPyramidTwin(spec, table);
    case 'dumbbell':
      return dumbbellTwin(spec, table);
    case 'bands':
      return bandsTwin(spec, table);
    case 'columns':
      return columnsTwin(spec, tables);
    case 'heat':
      return heatTwin(spec, table);
    case 'bars':
      return barsTwin(spec, table);
    case 'bullet':
      return bulletTwin(spec, table);
    case 'dots':
      return barsTwin(asBars(spec), table);
    case 'swarm':
      return swarmTwin(spec, tables);
    case 'lines':
      return linesTwin(spec, table);
    case 'waterfall':
      return waterfallTwin(spec, table);
    case 'matrix':
      return matrixTwin(spec, table);
    case 'sheet':
      return sheetTwin(spec, table);
    case 'bump':
      return bumpTwin(spec, table);
    case 'slope':
      return slopeTwin(spec, table);
    case 'ranges':
      return rangesTwin(spec, table);
    case 'spread':
      return spreadTwin(spec, table);
    case 'honours':
      return honoursTwin(spec, table);
    case 'diverging':
      return divergingTwin(spec, table);
    case 'square':
      return squareTwin(spec, table);
    case 'flows':
      return flowsTwin(spec, table);
    case 'empty':
      return NO_TWIN;
  }
}
