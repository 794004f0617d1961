import { isPlausible } from './find-encoding.ts';
import { guessEncodings } from './guess-encoding.ts';
import { createEvidence } from './plausibility.ts';

/** A file small enough for one string, decoded strictly; null when no encoding fits. */
export function decodeAll(bytes: Uint8Array): string | null {
  for (const { encoding, skip } of guessEncodings(bytes)) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(skip));
      const evidence = createEvidence(encoding);
      evidence.add(text);
      if (isPlausible(encoding, evidence.result())) return text;
    } catch {
      continue;
    }
  }
  return null;
}
