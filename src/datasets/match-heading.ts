import { headingKey, withoutRemark } from './heading-key.ts';
import type { DatasetKind } from './kind.ts';

export interface FieldMatch {
  readonly field: string;
  /** 0…1 */
  readonly confidence: number;
}

/** Exact wording; wording of the last row under an unknown parent; and so on down to mere containment. */
const EXACT = 1;
const LAST_ROW = 0.95;
const WITHOUT_REMARK = 0.95;
const NUMBERED = 0.85;
const FIELD_CODE = 0.85;
const CONTAINED = 0.6;

/** Parents under which a 姓名 is not the person of the row. */
const OTHER_PEOPLE = /家庭|配偶|子女|父|母|联系人|介绍人|主管|分管|填表|审核|推荐人|谈话人|亲属|紧急/;
/** Parents that change the meaning of 学历 and 学位: without an exact wording nothing is matched. */
const SCHOOLING = /全日制|在职|第一学历|党校/;

/** A heading of two things that is not known as such is neither of them. */
const TWO_IN_ONE = /[及和与]|单位职务/;

type HeadingMatcher = (heading: string) => readonly FieldMatch[];

const matchers = new WeakMap<DatasetKind, HeadingMatcher>();

/** A way to look headings up among the fields of one kind. */
export function headingMatcher(kind: DatasetKind): HeadingMatcher {
  const known = matchers.get(kind);
  if (known) return known;
  const made = createHeadingMatcher(kind);
  matchers.set(kind, made);
  return made;
}

function createHeadingMatcher(kind: DatasetKind): HeadingMatcher {
  const exact = new Map<string, string[]>();
  for (const { name, label, synonyms } of kind.fields) {
    for (const words of [label, ...synonyms]) {
      const key = headingKey(words);
      const fields = exact.get(key) ?? [];
      if (!fields.includes(name)) exact.set(key, [...fields, name]);
    }
  }

  function lookUp(key: string, confidence: number): readonly FieldMatch[] {
    const fields = exact.get(key) ?? [];
    const value = /^[a-z]{1,6}\d*[a-z]?$/.test(key) ? Math.min(confidence, FIELD_CODE) : confidence;
    // A word of two fields (部门) yields to a word of one.
    const shared = fields.length > 1 ? 0.1 : 0;
    return fields.map((field, i) => ({ field, confidence: value - shared - i * 0.1 }));
  }

  const byStart = new Map<string, string[]>();
  for (const words of exact.keys()) {
    if (words.length < 2 || words.includes('/') || /^[a-z0-9]+$/.test(words)) continue;
    const start = words.slice(0, 2);
    byStart.set(start, [...(byStart.get(start) ?? []), words]);
  }

  function contained(key: string): readonly FieldMatch[] {
    if (TWO_IN_ONE.test(key)) return [];
    const found = new Map<string, number>();
    for (let at = 0; at < key.length - 1; at++) {
      for (const words of byStart.get(key.slice(at, at + 2)) ?? []) {
        if (!key.startsWith(words, at)) continue;
        const confidence = CONTAINED * (0.6 + 0.4 * (words.length / key.length));
        for (const field of exact.get(words) ?? []) {
          found.set(field, Math.max(confidence, found.get(field) ?? 0));
        }
      }
    }
    return [...found].map(([field, confidence]) => ({ field, confidence }));
  }

  return (heading) => {
    const key = headingKey(heading);
    if (key === '') return [];
    const rows = key.split('/').filter((row) => row !== '');
    const last = rows[rows.length - 1] ?? '';
    const parents = rows.slice(0, -1).join('/');
    if (OTHER_PEOPLE.test(parents) || (OTHER_PEOPLE.test(last) && !exact.has(last))) return [];
    const tries: readonly (() => readonly FieldMatch[])[] = [
      () => lookUp(key, EXACT),
      () => lookUp(rows.slice(-2).join('/'), EXACT),
      () => lookUp(rows.map(withoutRemark).slice(-2).join('/'), WITHOUT_REMARK),
      () => (SCHOOLING.test(parents) ? [] : lookUp(last, LAST_ROW)),
      () => (SCHOOLING.test(parents) ? [] : lookUp(withoutRemark(last), WITHOUT_REMARK)),
      () => (/^[a-z]+\d+[a-z]?$/.test(last) ? lookUp(rows[rows.length - 2] ?? '', EXACT) : []),
      () => lookUp(last.replace(/[\d一二三]$/, ''), NUMBERED),
      () => (SCHOOLING.test(parents) ? contained(rows.slice(-2).join('')) : contained(withoutRemark(last))),
    ];
    for (const attempt of tries) {
      const found = attempt();
      if (found.length > 0) return found;
    }
    return [];
  };
}
