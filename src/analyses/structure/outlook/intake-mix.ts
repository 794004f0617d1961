import { EDUCATIONS } from '#core/codes.ts';

/** Parts of a whole by class, in percent as written; they add up to 100. */
export interface Mix<C> {
  readonly parts: readonly (readonly [C, number])[];
}

/** A mix, or a sentence that says what is wrong with it. */
export type ReadMix<C> = Mix<C> | { readonly error: string };

/** Nobody who comes at these ages reaches the retirement month within ten years. */
const YOUNGEST = 18;
const OLDEST = 45;
const AGE_EXAMPLE = '应如“22-26:70，27-30:30”';
const EDUCATION_EXAMPLE = '应如“研究生:30，大学本科:70”';

const PART = /^(.+?)[:：](\d+(?:\.\d+)?)[%％]?$/;
const AGES = /^(\d{2})(?:[-–—~～至](\d{2}))?岁?$/;

interface WrittenPart {
  readonly name: string;
  readonly percent: number;
}

function splitParts(text: string, example: string): readonly WrittenPart[] | string {
  const words = text
    .split(/[,，、;；\n]/)
    .map((word) => word.replace(/\s+/g, ''))
    .filter((word) => word !== '');
  const parts: WrittenPart[] = [];
  for (const word of words) {
    const [, name, percent] = PART.exec(word) ?? [];
    if (name === undefined || percent === undefined) return `“${word}”读不懂，${example}。`;
    parts.push({ name, percent: Number(percent) });
  }
  if (parts.length === 0) return `没有写出任何一段，${example}。`;
  const sum = Number(parts.reduce((all, { percent }) => all + percent, 0).toPrecision(12));
  return sum === 100 ? parts : `各段比例之和应为100，现为${sum}。`;
}

/** `22-26:70，27-30:30`: every year of a range has an equal part of it. */
export function readAgeMix(text: string): ReadMix<number> {
  const written = splitParts(text, AGE_EXAMPLE);
  if (typeof written === 'string') return { error: written };
  const parts: [number, number][] = [];
  for (const { name, percent } of written) {
    const [, first, last] = AGES.exec(name) ?? [];
    if (first === undefined) return { error: `“${name}”不是年龄，${AGE_EXAMPLE}。` };
    const [from, to] = [Number(first), Number(last ?? first)];
    if (from > to) return { error: `“${name}”的起止颠倒了，${AGE_EXAMPLE}。` };
    if (from < YOUNGEST || to > OLDEST) {
      return { error: `“${name}”超出范围：补充人员的年龄应在${YOUNGEST}至${OLDEST}岁之间。` };
    }
    for (let age = from; age <= to; age++) {
      if (parts.some(([taken]) => taken === age)) return { error: `${age}岁写在了两段里，各段不能重叠。` };
      parts.push([age, percent / (to - from + 1)]);
    }
  }
  return { parts };
}

/** `研究生:30，大学本科:70`, in the words of the highest education. */
export function readEducationMix(text: string): ReadMix<string> {
  const written = splitParts(text, EDUCATION_EXAMPLE);
  if (typeof written === 'string') return { error: written };
  const parts: [string, number][] = [];
  for (const { name, percent } of written) {
    if (!(EDUCATIONS as readonly string[]).includes(name)) {
      return { error: `“${name}”不是学历，可写${EDUCATIONS.join('、')}。` };
    }
    if (parts.some(([taken]) => taken === name)) return { error: `“${name}”写了两次。` };
    parts.push([name, percent]);
  }
  return { parts };
}
