import { dimensionOf } from '#analyses/plan/people.ts';
import type { LookupWord } from '../api/lookup.ts';
import { plainLabel } from './make-vocabulary.ts';
import type { Meaning } from './meaning.ts';
import { nameOfTopic } from './topics/topic.ts';

export interface Description {
  readonly kind: LookupWord['kind'];
  /** 单位 平陵县委组织部 */
  readonly says: string;
  /** What is typed to mean just this. */
  readonly text: string;
}

/** Whether a meaning says which number is wanted. */
export function isSaid({ kind }: Meaning): boolean {
  return kind === 'share' || kind === 'count' || kind === 'measure';
}

/** A meaning as it is shown and as it is typed. */
export function describe(meaning: Meaning): Description {
  switch (meaning.kind) {
    case 'whole':
      return { kind: 'scope', says: '全市', text: '全市' };
    case 'level':
      return { kind: 'scope', says: `层级 ${meaning.level}`, text: meaning.level };
    case 'unit':
      return { kind: 'scope', says: `单位 ${meaning.label}`, text: meaning.label };
    case 'class': {
      const { dimension, label } = meaning;
      const text = plainLabel(dimension) + label;
      return { kind: 'condition', says: `${dimensionOf(dimension).label} ${label}`, text };
    }
    case 'range': {
      const { dimension, label } = meaning;
      return { kind: 'condition', says: dimension === 'age' ? `年龄 ${label}` : label, text: label };
    }
    case 'dimension': {
      const { label } = dimensionOf(meaning.dimension);
      return { kind: 'condition', says: `按${label}`, text: label };
    }
    case 'share':
      return { kind: 'measure', says: '占比', text: '占比' };
    case 'count':
      return { kind: 'measure', says: '人数', text: '人数' };
    case 'measure':
      return { kind: 'measure', says: meaning.label, text: meaning.label };
    case 'best': {
      const [count, value] = meaning.end === 'high' ? ['最多', '最高'] : ['最少', '最低'];
      const text = meaning.by === 'count' ? count : value;
      return { kind: 'measure', says: `各单位中${text}`, text };
    }
    case 'which': {
      const text = meaning.level === null ? '哪个单位' : '哪个县';
      return { kind: 'scope', says: meaning.level === null ? '各单位' : `${meaning.level}各单位`, text };
    }
    case 'topic': {
      const text = nameOfTopic(meaning.topic);
      return { kind: 'measure', says: text, text };
    }
    case 'period':
      return { kind: 'condition', says: `期间 ${meaning.label}`, text: meaning.label };
    case 'filler':
      return { kind: 'unread', says: '', text: '' };
  }
}
