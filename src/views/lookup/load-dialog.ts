import type { Load } from '../shell/parts.ts';
import type { LookupDesk } from './lookup-desk.svelte.ts';

export const loadDialog: Load<{ readonly desk: LookupDesk; readonly onclose: () => void }> = () =>
  import('./LookupDialog.svelte');
