import type { FigureSpec } from '#core/figure.ts';

import { asBars } from './dots-marks.ts';
import type { Tables } from './tables.ts';
import { bandsTwin } from './twin/bands.ts';
import { barsTwin } from './twin/bars.ts';
import { columnsTwin } from './twin/columns.ts';
import { heatTwin } from './twin/heat.ts';
import { linesTwin } from './twin/lines.ts';
import { matrixTwin } from './twin/matrix.ts';
import { postsTwin } from './twin/posts.ts';
import { pyramidTwin } from './twin/pyramid.ts';
import { NO_TWIN, type Twin } from './twin/shape.ts';
import { sheetTwin } from './twin/sheet.ts';
import { stripsTwin } from './twin/strips.ts';
import { swarmTwin } from './twin/swarm.ts';
import { waterfallTwin } from './twin/waterfall.ts';

export type { Tables } from './tables.ts';
export type { Twin } from './twin/shape.ts';

export function toTwin(spec: FigureSpec, tables: Tables): Twin {
  if (spec.form === 'posts') return postsTwin(spec);
  if (spec.form === 'strips') return stripsTwin(spec, tables);
  const table = tables[spec.table];
  if (!table) return NO_TWIN;
  switch (spec.form) {
    case 'pyramid':
      return pyramidTwin(spec, table);
    case 'bands':
      return bandsTwin(spec, table);
    case 'columns':
      return columnsTwin(spec, tables);
    case 'heat':
      return heatTwin(spec, table);
    case 'bars':
      return barsTwin(spec, table);
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
    case 'empty':
      return NO_TWIN;
  }
}
