import { ExchangeError, NEWER } from './exchange-error.ts';

/** Takes a value from outside apart and builds it anew from what was checked; throws where it is something else. */
export type Parse<T> = (value: unknown, at: string) => T;

export function fail(at: string, what: string): never {
  throw new ExchangeError(`文件内容不对：${at}${what}`);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const text =
  (most: number, least = 0): Parse<string> =>
  (value, at) => {
    if (typeof value !== 'string') return fail(at, '应为文字');
    return value.length >= least && value.length <= most ? value : fail(at, '长度不对');
  };

export const whole =
  (least: number, most: number): Parse<number> =>
  (value, at) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
      ? value
      : fail(at, '应为整数');

export const flag: Parse<boolean> = (value, at) =>
  typeof value === 'boolean' ? value : fail(at, '应为是或否');

export const orNull =
  <T>(parse: Parse<T>): Parse<T | null> =>
  (value, at) =>
    value === null ? null : parse(value, at);

export const oneOf =
  <T extends string>(list: readonly T[]): Parse<T> =>
  (value, at) =>
    list.find((word) => word === value) ?? fail(at, '不在可用的值里');

export const only =
  <T extends string>(word: T): Parse<T> =>
  (value, at) =>
    value === word ? word : fail(at, '不对');

export const listOf =
  <T>(parse: Parse<T>, most: number): Parse<readonly T[]> =>
  (value, at) => {
    if (!Array.isArray(value)) return fail(at, '应为列表');
    if (value.length > most) return fail(at, '项数过多');
    return value.map((item, i) => parse(item, `${at}[${i + 1}]`));
  };

/** Names that objects have of their own: as keys they would reach into other objects. */
const OWN_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export function isPlainKey(key: string): boolean {
  return !OWN_NAMES.has(key);
}

export const recordOf =
  <T>(parse: Parse<T>, most: number): Parse<Readonly<Record<string, T>>> =>
  (value, at) => {
    if (!isObject(value)) return fail(at, '应为对照表');
    const pairs = Object.entries(value);
    if (pairs.length > most) return fail(at, '项数过多');
    return Object.fromEntries(
      pairs.map(([key, item]): [string, T] => [
        isPlainKey(key) ? key : fail(at, '有不能用的名称'),
        parse(item, `${at}.${key}`),
      ]),
    );
  };

/** Exactly these properties: one more was put there by a version that knows what it means. */
export const objectOf =
  <T extends object>(parts: { readonly [Key in keyof T]-?: Parse<T[Key]> }): Parse<T> =>
  (value, at) => {
    if (!isObject(value)) return fail(at, '应为对象');
    const parsers = Object.entries<Parse<unknown>>(parts);
    const unknown = Object.keys(value).find((key) => !parsers.some(([name]) => name === key));
    if (unknown !== undefined) throw new ExchangeError(NEWER);
    const pairs = parsers.map(([name, parse]): [string, unknown] => [
      name,
      parse(Object.prototype.hasOwnProperty.call(value, name) ? value[name] : undefined, `${at}.${name}`),
    ]);
    // Every property of T was parsed by its own parser.
    return Object.fromEntries(pairs) as T;
  };
