import { ANALYSES } from '#analyses/index.ts';
import { compareSnapshots } from '#publish/compare-snapshots.ts';
import { readSnapshot } from '#publish/read-snapshot.ts';
import type { Snapshot, SnapshotFollowUp } from '#publish/snapshot.ts';
import type { FollowUpOffer } from '../api/publish.ts';
import type { FoldedPublication } from './entries.ts';
import { publicationWords } from './publication-words.ts';

export interface EarlierFile {
  readonly publication: FoldedPublication;
  readonly snapshot: Snapshot;
}

const LABEL_OF_KEY = 12;
const FOLLOWED = ANALYSES.flatMap(({ followed }) => followed ?? []);

/** Names a finding of an earlier file. */
export function followKey(checksum: string, label: string): string {
  return `${checksum.slice(0, LABEL_OF_KEY)}|${label}`;
}

/** Files that were made or given before, newest first; one that cannot be read any more stops nothing. */
export function readEarlier(publications: readonly FoldedPublication[]): readonly EarlierFile[] {
  return [...publications].reverse().flatMap((publication) => {
    const reading = readSnapshot(publication.text);
    return 'snapshot' in reading ? [{ publication, snapshot: reading.snapshot }] : [];
  });
}

/** What earlier files told of earlier dates, and how it stands now. */
export function offerFollowUps(
  earlier: readonly EarlierFile[],
  now: Snapshot,
  followed: readonly string[],
): readonly FollowUpOffer[] {
  const offers = new Map<string, FollowUpOffer>();
  for (const { publication, snapshot } of earlier) {
    if (snapshot.asOf >= now.asOf) continue;
    for (const followUp of compareSnapshots(snapshot, now, FOLLOWED)) {
      const key = followKey(publication.checksum, followUp.label);
      const isChosen = followed.includes(key);
      offers.set(key, { key, from: publicationWords(publication), followUp, isChosen });
    }
  }
  return [...offers.values()];
}

export function chosenFollowUps(offers: readonly FollowUpOffer[]): readonly SnapshotFollowUp[] {
  return offers.flatMap(({ followUp, isChosen }) => (isChosen ? [followUp] : []));
}
