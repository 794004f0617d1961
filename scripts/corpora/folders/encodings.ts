import { dirname, join } from 'node:path';
import type { FolderTest } from '../folder-test.ts';
import { share } from '../share.ts';

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/gb18030|gb2312|gbk/i, 'gb18030'],
  [/big5/i, 'big5'],
  [/utf-?16-?be/i, 'utf-16be'],
  [/utf-?16/i, 'utf-16le'],
  [/utf-?8/i, 'utf-8'],
];

/** Texts whose encoding is known; those in encodings that are not read must be refused by name. */
export const encodings: FolderTest = {
  name: 'encodings',
  async run(folder, reader, _out, manifest) {
    const files = manifest.filter(({ path, role }) => path.startsWith('encodings/') && role === 'input');
    const failures: string[] = [];
    const counts = { read: 0, readable: 0, refused: 0, foreign: 0 };
    for (const { path, expected } of files) {
      const answer = await reader.ask({ path: join(dirname(folder), path), name: 'text.txt', rows: false });
      const wanted = encodingOf(path, expected);
      const found = answer.sheets[0]?.encoding ?? answer.refusals[0]?.code ?? answer.failure;
      if (wanted === null) counts.foreign++;
      else counts.readable++;
      const isRight = wanted === null ? found === 'text.undecodable' : found === wanted;
      if (isRight && wanted === null) counts.refused++;
      else if (isRight) counts.read++;
      else failures.push(`${path}: ${found ?? 'nothing'} for ${wanted ?? 'text.undecodable'}`);
    }
    return {
      count: files.length,
      figures: {
        read: share(counts.read, counts.readable),
        'others refused': share(counts.refused, counts.foreign),
      },
      failures,
    };
  },
};

function encodingOf(path: string, expected: string): string | null {
  const said = /decodes strictly as (\S+)/.exec(expected)?.[1];
  if (/EUC-TW|cp1252/i.test(said ?? path)) return null;
  const text = said ?? /=(\w+) per/.exec(expected)?.[1] ?? path.slice(path.indexOf('/') + 1);
  return NAMES.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
