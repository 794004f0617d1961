import type { PostsFigure } from '#core/figure.ts';
import { formatCount } from '#core/format.ts';

import { toPosts } from '../posts-marks.ts';
import type { Twin } from './shape.ts';

export function postsTwin(spec: PostsFigure): Twin {
  const rows = toPosts(spec).map(({ name, established, filled, vacant, over }) => [
    name,
    established === null ? '未填' : formatCount(established),
    formatCount(filled + over),
    established === null ? '—' : formatCount(vacant),
    established === null ? '—' : formatCount(over),
  ]);
  return { headings: ['', '核定', '实有', '空缺', '超出'], rows };
}
