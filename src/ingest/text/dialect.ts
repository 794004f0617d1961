import Papa from 'papaparse';

export interface Dialect {
  readonly delimiter: string;
  /** Columns are aligned with runs of spaces, which stand for the delimiter. */
  readonly aligned: boolean;
}

const DELIMITERS = [',', '\t', ';', '|', '，', '；'];
const RUN_OF_SPACES = /[ \u3000]{2,}/g;

/** Guesses how the fields of a text are separated, from whole lines of its beginning. */
export function detectDialect(sample: string): Dialect {
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, ...consistency(sample, delimiter) }));
  const best = scored.reduce((a, b) => (b.score > a.score + 1e-9 ? b : a));
  if (best.score > 0) return { delimiter: best.delimiter, aligned: false };
  const aligned = consistency(alignedToTabs(sample), '\t');
  if (aligned.share > 0.9 && aligned.records >= 3) return { delimiter: '\t', aligned: true };
  const spaced = consistency(sample, ' ');
  if (spaced.share > 0.95 && spaced.records >= 3) return { delimiter: ' ', aligned: false };
  return { delimiter: ',', aligned: false };
}

export function alignedToTabs(text: string): string {
  return text.replace(RUN_OF_SPACES, '\t');
}

/** How evenly a delimiter cuts the records: the share of records that have the usual number of fields. */
function consistency(sample: string, delimiter: string): { score: number; share: number; records: number } {
  const rows = parseSample(sample, delimiter);
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  let fields = 1;
  let most = 0;
  for (const [length, count] of counts) {
    if (length > 1 && count * Math.log2(length + 1) > most * Math.log2(fields + 1)) [fields, most] = [length, count];
  }
  if (most === 0) return { score: 0, share: 0, records: rows.length };
  const share = most / rows.length;
  return { score: share * (1 + Math.log2(fields) / 8), share, records: rows.length };
}

function parseSample(sample: string, delimiter: string): string[][] {
  const newline = sampleNewline(sample);
  const { data } = Papa.parse<string[]>(sample, { delimiter, newline, preview: 200 });
  return data.filter((row) => row.some((cell) => cell.trim() !== ''));
}

function sampleNewline(sample: string): '\r\n' | '\n' | '\r' {
  if (sample.includes('\r\n')) return '\r\n';
  return !sample.includes('\n') && sample.includes('\r') ? '\r' : '\n';
}
