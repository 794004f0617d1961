import type { Job } from '#core/progress.ts';
import { expandFiles } from '../container/expand-files.ts';
import type { FileReading, ReadLimits } from '../reading.ts';
import type { SourceFile } from '../sheet.ts';
import { readForms } from './read-forms.ts';
import { separateForms } from './separate-forms.ts';

/** Reads a zip that holds appointment forms and nothing else, members named as in it; null for any other. */
export async function readFormPack(
  source: SourceFile,
  job: Job,
  limits: ReadLimits,
): Promise<FileReading | null> {
  const expansion = await expandFiles([source], job, limits);
  if (expansion.refusals.length > 0 || expansion.files.includes(source)) return null;
  const { forms, others } = await separateForms(expansion.files);
  if (others.length > 0) return null;
  const members = forms.map((file) => ({ ...file, path: file.path.slice(source.path.length + 1) }));
  const { sheet, refusals } = await readForms(members, job);
  return {
    sheets: sheet ? [sheet] : [],
    refusals: refusals.map((refusal) => ({ ...refusal, sheet: null })),
  };
}
