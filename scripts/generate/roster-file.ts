import { join } from 'node:path';
import { createRandom } from '../sample/random.ts';
import type { Options } from './arguments.ts';
import { disturb, epilogue, preamble } from './irregular.ts';
import { createPersonMaker, type MadePerson } from './person-row.ts';
import { rosterColumns } from './roster-columns.ts';
import { openSink } from './sink.ts';
import { writeXlsx } from './xlsx-stream.ts';

export type OnPerson = (person: MadePerson, index: number) => void;

/** Writes the roster and hands every person on, in order; returns the path. */
export async function writeRoster(options: Options, onPerson: OnPerson): Promise<string> {
  const { people, format, out } = options;
  const path = join(out, `roster-${people}.${format === 'xlsx' ? 'xlsx' : 'csv'}`);
  const columns = rosterColumns(options.columns);
  const headings = columns.map(({ heading }) => heading);
  function* rows(): Generator<string[]> {
    const maker = createPersonMaker();
    for (let index = 0; index < people; index++) {
      const person = maker.next(index);
      onPerson(person, index);
      yield columns.map(({ cell }) => cell(person, maker.random));
    }
  }
  if (format === 'xlsx') {
    await writeXlsx(path, withHeading(headings, rows()));
    return path;
  }
  const sink = openSink(path, format === 'gbk' ? 'gbk' : 'utf-8');
  const heading = `${headings.join(',')}\r\n`;
  if (format === 'irregular') sink.write(preamble(columns.length));
  sink.write(heading);
  const noise = createRandom('noise');
  for (const cells of rows()) {
    sink.write(format === 'irregular' ? disturb(noise, cells, heading) : `${cells.join(',')}\r\n`);
  }
  if (format === 'irregular') sink.write(epilogue(columns.length, people));
  sink.close();
  return path;
}

function* withHeading(headings: string[], rows: Iterable<string[]>): Generator<string[]> {
  yield headings;
  yield* rows;
}
