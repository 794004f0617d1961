/**
 * The form in which two cells of the Pollock benchmark are compared: numbers, truth values, dates, times
 * and amounts of money by what they mean, anything else in lower case.
 */
export function toNormalValue(value: string): string {
  let normal = cache.get(value);
  if (normal === undefined) {
    normal = normalise(value);
    cache.set(value, normal);
  }
  return normal;
}

const cache = new Map<string, string>();

function normalise(value: string): string {
  if (value.trim() === '') return value.toLowerCase();
  if (value === 'True' || value === 'true') return '1';
  if (value === 'False' || value === 'false') return '0';
  const text = value.trim();
  if (/^[-+]?\d+$/.test(text)) return BigInt(text.replace(/^\+/, '')).toString();
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text))
    return String(Number(text)) + (isWhole(text) ? '.0' : '');
  return toTime(text) ?? toDate(text) ?? toMoney(text) ?? value.toLowerCase();
}

/** 2.0 and 2 are told apart, as they are by the published definition. */
function isWhole(text: string): boolean {
  return Number.isInteger(Number(text));
}

function toTime(text: string): string | null {
  const found = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  return found ? `T${Number(found[1])}:${found[2]}:${(found[3] ?? '0').padStart(2, '0')}` : null;
}

/** Three numbers with a year among them; the day comes first only where it cannot be a month. */
function toDate(text: string): string | null {
  const found = /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})(?:[ T](\d{1,2}:\d{2}(?::\d{2})?))?$/.exec(text);
  if (!found) return null;
  const [first = '', second = '', third = ''] = found.slice(1);
  if (first.length <= 2 && third.length !== 4 && third.length !== 2) return null;
  const isYearFirst = first.length === 4;
  const year = isYearFirst ? first : third.length === 2 ? `20${third}` : third;
  const [a, b] = isYearFirst ? [Number(second), Number(third)] : [Number(first), Number(second)];
  const [month, day] = a > 12 ? [b, a] : [a, b];
  if (month > 12 || day > 31 || month < 1 || day < 1) return null;
  return `${year}-${month}-${day} ${found[4] ? (toTime(found[4]) ?? '') : 'T0:00:00'}`;
}

function toMoney(text: string): string | null {
  const found =
    /^([$€£¥])\s*(-?\d[\d,]*(?:\.\d+)?)$/.exec(text) ?? /^(-?\d[\d,]*(?:\.\d+)?)\s*([$€£¥])$/.exec(text);
  if (!found) return null;
  const [sign = '', amount = ''] = /^\d|^-/.test(found[1] ?? '')
    ? [found[2], found[1]]
    : [found[1], found[2]];
  return sign + String(Number(amount.replaceAll(',', '')));
}
