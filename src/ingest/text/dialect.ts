import Papa from 'papaparse';

/** How the fields of a text are separated and quoted. */
export interface Dialect {
  readonly delimiter: string;
  readonly quoteChar: string;
  /** Absent: a quote inside quotes is written twice. */
  readonly escapeChar?: string;
  /** Columns are aligned with runs of spaces, which stand for the delimiter. */
  readonly aligned: boolean;
  /** Fields of most records of the sample, cut and quoted this way. */
  readonly fields: number;
}

/** Where two cut alike the earlier is taken. */
const DELIMITERS = [', ', ',', '\t', ';', '|', '，', '；', '\x1f', '\x1e'];
const RUN_OF_SPACES = /[ \u3000]{2,}/g;
const SAMPLE_RECORDS = 200;

/** Guesses the dialect of a text from whole lines of its beginning. */
export function detectDialect(sample: string): Dialect {
  const dialect = guessDialect(sample);
  const text = dialect.aligned ? alignedToTabs(sample) : sample;
  return { ...dialect, fields: consistency(text, dialect).fields };
}

function guessDialect(sample: string): Omit<Dialect, 'fields'> {
  const told = delimiterBetweenQuotes(sample);
  const scored = (told === null ? DELIMITERS : [told]).map((delimiter) => ({
    delimiter,
    ...consistency(sample, { delimiter }),
  }));
  const best = scored.reduce((a, b) => (b.score > a.score + 1e-9 ? b : a));
  if (best.score > 0)
    return { ...quotingOf(sample, best.delimiter, best.share), delimiter: best.delimiter, aligned: false };
  const aligned = consistency(alignedToTabs(sample), { delimiter: '\t' });
  if (aligned.share > 0.9 && aligned.records >= 3) return { delimiter: '\t', quoteChar: '"', aligned: true };
  const spaced = consistency(sample, { delimiter: ' ' });
  if (spaced.share > 0.95 && spaced.records >= 3) return { delimiter: ' ', quoteChar: '"', aligned: false };
  return { delimiter: ',', quoteChar: '"', aligned: false };
}

/** The delimiter that stands between closing and opening quotes in most lines, when it is only one. */
function delimiterBetweenQuotes(sample: string): string | null {
  const lines = sample.split(/[\r\n]+/, SAMPLE_RECORDS).filter((line) => line !== '');
  const isBetween = (delimiter: string) =>
    lines.filter((line) => line.includes(`"${delimiter}"`)).length > lines.length / 2;
  const found = [...DELIMITERS, ' '].filter(isBetween);
  return found.length === 1 && lines.length >= 3 ? (found[0] ?? null) : null;
}

/** True when RFC 4180 quoting is used, which alone the engine reads by itself. */
export function isPlainDialect({ quoteChar, escapeChar, aligned }: Dialect): boolean {
  return quoteChar === '"' && escapeChar === undefined && !aligned;
}

export function alignedToTabs(text: string): string {
  return text.replace(RUN_OF_SPACES, '\t');
}

interface Guess {
  readonly delimiter: string;
  readonly quoteChar?: string;
  readonly escapeChar?: string;
}

/** Single quotes and backslashes are rare: they must explain what double quotes cannot. */
function quotingOf(
  sample: string,
  delimiter: string,
  share: number,
): Pick<Dialect, 'quoteChar' | 'escapeChar'> {
  const plain = { quoteChar: '"' };
  if (
    sample.includes(`${delimiter}'`) &&
    consistency(sample, { delimiter, quoteChar: "'" }).share > share + 0.1
  ) {
    return { quoteChar: "'" };
  }
  if (!sample.includes('\\"') || parseSample(sample, { delimiter }).errors === 0) return plain;
  const escaped = { quoteChar: '"', escapeChar: '\\' };
  return parseSample(sample, { delimiter, ...escaped }).errors === 0 ? escaped : plain;
}

/** How evenly a guess cuts the records: the share of records that have the usual number of fields. */
function consistency(sample: string, guess: Guess) {
  const { rows } = parseSample(sample, guess);
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  let fields = 1;
  let most = 0;
  for (const [length, count] of counts) {
    if (length > 1 && count * Math.log2(length + 1) > most * Math.log2(fields + 1))
      [fields, most] = [length, count];
  }
  if (most === 0) return { score: 0, share: 0, records: rows.length, fields };
  const share = most / rows.length;
  return { score: share * (1 + Math.log2(fields) / 8), share, records: rows.length, fields };
}

function parseSample(sample: string, guess: Guess): { rows: string[][]; errors: number } {
  const newline = sampleNewline(sample);
  const { data, errors } = Papa.parse<string[]>(sample, { ...guess, newline, preview: SAMPLE_RECORDS });
  const rows = data.filter((row) => row.some((cell) => cell.trim() !== ''));
  return { rows, errors: errors.filter(({ type }) => type === 'Quotes').length };
}

function sampleNewline(sample: string): '\r\n' | '\n' | '\r' {
  if (sample.includes('\r\n')) return '\r\n';
  return !sample.includes('\n') && sample.includes('\r') ? '\r' : '\n';
}
