import type { Question } from '#analyses/analysis.ts';

import { fileName } from '../file-name.ts';

/** What a figure that leaves the page says of where it comes from. */
export interface FigureOrigin {
  readonly question: Question;
  readonly sources: readonly string[];
  readonly sample: boolean;
  /** Whom it counts, where filters narrow it: 层级：市级. */
  readonly scope: readonly string[];
}

/** 数据：花名册.xlsx等2个文件 */
export function sourcesText({ sources }: Pick<FigureOrigin, 'sources'>): string {
  const [first, ...rest] = sources;
  if (first === undefined) return '数据：导入的表';
  return `数据：${fileName(first)}${rest.length > 0 ? `等${sources.length}个文件` : ''}`;
}
