import { readPlaylist } from '#app/publication/playlist.ts';

import type { Session } from '../session.svelte.ts';

const isJson = ({ name }: File): boolean => /\.json$/i.test(name);

/** Takes in a file of the wall: an earlier `snapshot.json`, or a `wall.json`. */
export async function takeGivenFile(session: Session, file: File): Promise<void> {
  const text = await file.text();
  const reading = readPlaylist(text);
  const isPlaylist = 'playlist' in reading;
  const label = isPlaylist ? '读入播放单' : '读入以前的上屏文件';
  const done = await session.run(label, () =>
    isPlaylist ? session.client.changePlaylist(reading.playlist) : session.client.addEarlierFile(text),
  );
  if (!done) return;
  const notes = isPlaylist && reading.notes.length > 0 ? `：${reading.notes.join('；')}` : '';
  session.notice = `${isPlaylist ? '播放单' : '以前的上屏文件'}已读入${notes}`;
}

/** A dropped JSON file belongs to this page; everything else is imported as anywhere. */
export function takeDroppedFile(session: Session, event: DragEvent): void {
  const files = [...(event.dataTransfer?.files ?? [])];
  const [only, ...more] = files;
  if (!only || more.length > 0 || !isJson(only)) return;
  event.preventDefault();
  void takeGivenFile(session, only);
}
