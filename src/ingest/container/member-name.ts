import type { Encoding } from '#core/encoding.ts';
import { createEvidence } from '../text/plausibility.ts';
import type { ZipEntry } from './zip-directory.ts';

const CANDIDATES: readonly Encoding[] = ['utf-8', 'gb18030', 'big5'];
const CONTROLS = /[\u0000-\u001f\u007f]/g;

/**
 * The paths of a zip's members, `/` between folders, never leading out. Without the flag that says UTF-8
 * the encoding is that of the machine that packed them: Windows writes GBK, some programs UTF-8 all the
 * same, so all unflagged names together decide.
 */
export function decodeMemberNames(entries: readonly ZipEntry[]): readonly string[] {
  const legacy = findNameEncoding(entries.filter(({ isUtf8 }) => !isUtf8));
  return entries.map(({ nameBytes, isUtf8 }) => {
    const name = new TextDecoder(isUtf8 ? 'utf-8' : legacy).decode(nameBytes);
    const parts = name.replace(/\\/g, '/').replace(CONTROLS, '').split('/');
    const folder = parts[parts.length - 1] === '' ? '/' : '';
    return parts.filter((part) => part !== '' && part !== '.' && part !== '..').join('/') + folder;
  });
}

function findNameEncoding(entries: readonly ZipEntry[]): Encoding {
  let best: Encoding = 'gb18030';
  let most = -1;
  for (const encoding of CANDIDATES) {
    const evidence = createEvidence(encoding);
    const decoder = new TextDecoder(encoding, { fatal: true });
    try {
      for (const { nameBytes } of entries) evidence.add(decoder.decode(nameBytes));
    } catch {
      continue;
    }
    const { commonShare, oddShare } = evidence.result();
    if (commonShare - oddShare > most) [best, most] = [encoding, commonShare - oddShare];
  }
  return best;
}
