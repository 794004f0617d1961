import { browserClock, type WallClock } from '#app/wall/clock.ts';
import { Feed } from '#app/wall/feed.ts';
import { fetchPastCaches } from '#app/wall/fetch-text.ts';
import { browserKept } from '#app/wall/kept.ts';
import { Player, type WallState } from '#app/wall/player.ts';
import { VersionWatch } from '#app/wall/version.ts';

import { reloadPage } from '../shell/reload-page.ts';
import { listenToOpener, type WallSource } from './wall-source.ts';

export interface WallOptions {
  readonly source: WallSource;
  readonly wall: string | null;
  readonly page: string | null;
  readonly onleave: () => void;
  readonly changed: (state: WallState) => void;
  readonly troubled: (trouble: string | null) => void;
}

export interface RunningWall {
  readonly player: Player;
  readonly dispose: () => void;
}

function runOnFiles(player: Player, clock: WallClock, options: WallOptions, version: VersionWatch) {
  const feed = new Feed({
    ...{ clock, fetchText: fetchPastCaches, kept: browserKept, troubled: options.troubled },
    offered: (snapshot, playlist) => player.offer(snapshot, playlist, options.page),
  });
  void feed.start();
  const refresh = () => void feed.refresh();
  const wake = () => {
    if (document.visibilityState === 'visible') refresh();
  };
  window.addEventListener('online', refresh);
  document.addEventListener('visibilitychange', wake);
  return () => {
    window.removeEventListener('online', refresh);
    document.removeEventListener('visibilitychange', wake);
    feed.dispose();
    version.dispose();
  };
}

/** A wall that turns its pages until it is disposed of. */
export function runWall(options: WallOptions): RunningWall {
  const clock = browserClock;
  const { source } = options;
  const isOnServer = source.kind === 'files';
  const version = isOnServer
    ? new VersionWatch({
        ...{ clock, fetchText: fetchPastCaches, build: __BUILD_ID__, memory: window.sessionStorage },
      })
    : null;
  const player = new Player({
    ...{ clock, wall: options.wall, changed: options.changed, onleave: options.onleave },
    between: () => void version?.reload(reloadPage),
  });
  let end: () => void = () => undefined;
  if (version) end = runOnFiles(player, clock, options, version);
  else if (source.kind === 'memory') player.offer(source.snapshot, source.playlist, options.page);
  else end = listenToOpener(({ snapshot, playlist }) => player.replace(snapshot, playlist));
  return {
    player,
    dispose: () => {
      end();
      player.dispose();
    },
  };
}
