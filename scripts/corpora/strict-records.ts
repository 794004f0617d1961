import Papa from 'papaparse';

/** Records of a clean RFC 4180 text, an expectation of the corpora. */
export function readRecords(text: string): string[][] {
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text;
  const { data } = Papa.parse<string[]>(plain, { delimiter: ',' });
  const last = data[data.length - 1];
  if (last?.length === 1 && last[0] === '') data.pop();
  return data;
}
