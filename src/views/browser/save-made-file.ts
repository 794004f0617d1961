import type { MadeFile, WorkspaceState } from '#app/api.ts';
import type { Job } from '#core/progress.ts';

import type { Session } from '../session.svelte.ts';
import { downloadFile } from './download.ts';

/** Has the workspace make a file and hands it to the person; false if it did not happen. */
export function saveMadeFile(
  session: Session,
  label: string,
  make: (job: Job) => Promise<MadeFile>,
): Promise<boolean> {
  return session.run(label, async (job): Promise<WorkspaceState> => {
    const { name, type, bytes } = await make(job);
    downloadFile(name, type, bytes);
    return session.client.state();
  });
}
