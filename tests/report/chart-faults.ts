import { read, utils } from '@e965/xlsx';
import { strFromU8 } from 'fflate';

type Files = Readonly<Record<string, Uint8Array>>;
type Value = string | number;

const unescape = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** The cached values of a range, by place; absent is no value. */
function cached(xml: string): ReadonlyMap<number, string> {
  const points = xml.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g);
  return new Map([...points].map(([, at, value = '']) => [Number(at), unescape(value)]));
}

function rangeValues(book: ReturnType<typeof read>, reference: string): readonly (Value | null)[] {
  const [, name = '', range = ''] = /^'?(.*?)'?!(.*)$/.exec(reference) ?? [];
  const sheet = book.Sheets[name];
  if (!sheet) return [];
  const rows: (Value | null)[][] = utils.sheet_to_json(sheet, {
    ...{ header: 1, defval: null, blankrows: true },
    range: range.replace(/\$/g, ''),
  });
  return rows.flat();
}

const isSame = (value: Value | null, shown: string | undefined): boolean => {
  if (value === null || value === '') return shown === undefined || shown === '';
  if (shown === undefined) return false;
  return typeof value === 'number' ? Math.abs(value - Number(shown)) < 1e-12 : value === shown;
};

/** Where a chart shows other names or numbers than the workbook that opens with it. */
export function chartFaults(files: Files): readonly string[] {
  const paths = Object.keys(files).filter((path) => /charts\/chart\d+\.xml$/.test(path));
  return paths.flatMap((path) => {
    const xml = strFromU8(files[path] ?? new Uint8Array());
    const book = files[path.replace('charts/', 'embeddings/').replace(/xml$/, 'xlsx')];
    if (!book) return [`${path}: no workbook`];
    const workbook = read(book);
    const references = xml.matchAll(/<c:f>([^<]*)<\/c:f><c:(?:str|num)Cache>(.*?)<\/c:(?:str|num)Cache>/g);
    return [...references].flatMap(([, reference = '', cache = '']) => {
      const count = Number(/<c:ptCount val="(\d+)"/.exec(cache)?.[1]);
      const shown = cached(cache);
      const values = rangeValues(workbook, unescape(reference)).slice(0, count);
      const differs = values.length < count || values.some((value, at) => !isSame(value, shown.get(at)));
      return differs ? [`${path}: ${reference} is not what the workbook holds`] : [];
    });
  });
}
