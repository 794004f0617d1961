/** The old way to the clipboard, the only one on plain http. */
interface CopyCommand {
  execCommand(command: 'copy'): boolean;
}

/** Puts text on the clipboard without the clipboard API, which plain http does not have. */
export function copyText(text: string): boolean {
  const active = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.className = 'off-screen';
  // Behind an open dialog nothing can be selected.
  (document.querySelector('dialog[open]') ?? document.body).append(area);
  area.select();
  const commands: CopyCommand = document;
  const done = commands.execCommand('copy');
  area.remove();
  if (active instanceof HTMLElement) active.focus({ preventScroll: true });
  return done;
}
