import type { Playlist, WallDefinition } from '#publish/playlist.ts';
import type { Snapshot } from '#publish/snapshot.ts';
import type { WallClock } from './clock.ts';
import { typedNumber, type WallCommand } from './commands.ts';
import { FOLLOW_UPS, hasKey, roundOf, turnAfter, type Turn, unitKey, WALK, wallOf } from './sequence.ts';

const DIGIT_MS = 1500;
const CALLED_SECONDS = 60;
const STEP_MS = 3500;
const IDLE_MS = 30_000;
const INDEX_MS = 20_000;
const NOTICE_MS = 4000;

/** What stands on the wall now. */
export interface WallState {
  readonly snapshot: Snapshot | null;
  readonly wall: WallDefinition | null;
  readonly key: string | null;
  readonly turns: readonly Turn[];
  readonly paused: boolean;
  /** Last year of the projection that is drawn. */
  readonly step: number;
  readonly isIndexOpen: boolean;
  /** Digits typed so far. */
  readonly typed: string;
  /** Said for a moment: 没有17号单位. */
  readonly notice: string | null;
  readonly unknown: readonly string[];
}

export interface PlayerOptions {
  readonly clock: WallClock;
  readonly wall: string | null;
  readonly changed: (state: WallState) => void;
  /** Called between two pages: the moment to load the site anew. */
  readonly between?: () => void;
  readonly onleave?: () => void;
}

const EMPTY: WallState = {
  ...{ snapshot: null, wall: null, key: null, turns: [], paused: false, step: 0 },
  ...{ isIndexOpen: false, typed: '', notice: null, unknown: [] },
};

/** Turns the pages of a snapshot. New data wait for the next change of page, unless nothing stands yet. */
export class Player {
  #state = EMPTY;
  #options: PlayerOptions;
  #pending: { readonly snapshot: Snapshot; readonly playlist: Playlist | null } | null = null;
  #playlist: Playlist | null = null;
  #timers = new Map<string, () => void>();

  constructor(options: PlayerOptions) {
    this.#options = options;
  }

  get state(): WallState {
    return this.#state;
  }

  /** `at` is shown first, where the snapshot has it. */
  offer(snapshot: Snapshot, playlist: Playlist | null, at: string | null = null): void {
    this.#pending = { snapshot, playlist };
    if (this.#state.snapshot === null) {
      this.#adopt();
      this.#show(at !== null && hasKey(snapshot, at) ? at : (this.#state.turns[0]?.key ?? null));
    }
  }

  /** Takes what was offered at once, without leaving the page: a rehearsal. */
  replace(snapshot: Snapshot, playlist: Playlist | null): void {
    const { key } = this.#state;
    this.#pending = { snapshot, playlist };
    this.#adopt();
    this.#show(key !== null && hasKey(snapshot, key) ? key : (this.#state.turns[0]?.key ?? null));
  }

  do(command: WallCommand): void {
    switch (command.kind) {
      case 'next':
      case 'previous':
        this.#turn(command.kind === 'next' ? 1 : -1);
        break;
      case 'pause':
        this.#set({ paused: !this.#state.paused });
        this.#schedule();
        break;
      case 'back':
        this.#back();
        break;
      case 'index':
        this.#openIndex(!this.#state.isIndexOpen);
        break;
      case 'walk':
        this.#call(WALK, '没有公布推算');
        break;
      case 'follow-ups':
        this.#call(FOLLOW_UPS, '没有可比的上一次');
        break;
      case 'digit':
        this.#digit(command.digit);
    }
  }

  dispose(): void {
    for (const cancel of this.#timers.values()) cancel();
    this.#timers.clear();
  }

  #set(change: Partial<WallState>): void {
    this.#state = { ...this.#state, ...change };
    this.#options.changed(this.#state);
  }

  #after(name: string, ms: number, run: () => void): void {
    this.#timers.get(name)?.();
    const cancel = this.#options.clock.after(ms, () => {
      this.#timers.delete(name);
      run();
    });
    this.#timers.set(name, cancel);
  }

  #cancel(name: string): void {
    this.#timers.get(name)?.();
    this.#timers.delete(name);
  }

  #adopt(): void {
    if (this.#pending) {
      this.#playlist = this.#pending.playlist;
      this.#state = { ...this.#state, snapshot: this.#pending.snapshot };
      this.#pending = null;
    }
    const { snapshot } = this.#state;
    if (!snapshot) return;
    const wall = wallOf(this.#playlist, this.#options.wall);
    const { turns, unknown } = roundOf(wall, snapshot, this.#options.clock.hour());
    this.#state = { ...this.#state, wall, turns, unknown };
  }

  #show(key: string | null): void {
    this.#cancel('step');
    this.#set({ key, step: 0, isIndexOpen: false, typed: '' });
    if (key === WALK) this.#after('step', STEP_MS, () => this.#walkOn());
    this.#schedule();
  }

  #schedule(): void {
    const { key, turns, paused, snapshot } = this.#state;
    this.#cancel('turn');
    if (paused || !snapshot) return;
    const own = turns.find((turn) => turn.key === key);
    const seconds = own ? own.seconds : turns.length === 0 ? IDLE_MS / 1000 : CALLED_SECONDS;
    this.#after('turn', seconds * 1000, () => this.#turn(1));
  }

  #turn(way: 1 | -1): void {
    const { key } = this.#state;
    const last = this.#state.turns.some((turn) => turn.key === key) ? key : this.#left;
    this.#adopt();
    this.#options.between?.();
    const next = turnAfter(this.#state.turns, last, way);
    const kept = key !== null && this.#state.snapshot && hasKey(this.#state.snapshot, key) ? key : null;
    this.#left = null;
    this.#show(next?.key ?? kept ?? this.#state.snapshot?.pages[0]?.id ?? null);
  }

  /** Page of the round that a call interrupted. */
  #left: string | null = null;

  #call(key: string, otherwise: string): void {
    const { snapshot, turns } = this.#state;
    if (!snapshot || !hasKey(snapshot, key)) return this.#say(otherwise);
    if (turns.some((turn) => turn.key === this.#state.key)) this.#left = this.#state.key;
    this.#show(key);
  }

  #back(): void {
    const { isIndexOpen, typed, key, turns } = this.#state;
    if (isIndexOpen || typed !== '') {
      this.#set({ isIndexOpen: false, typed: '' });
      return;
    }
    const isCalled = key !== null && !turns.some((turn) => turn.key === key);
    if (!isCalled) return this.#options.onleave?.();
    const back = turns.find((turn) => turn.key === this.#left) ?? turns[0];
    this.#left = null;
    if (back) this.#show(back.key);
  }

  #openIndex(isOpen: boolean): void {
    this.#set({ isIndexOpen: isOpen, typed: '' });
    if (isOpen) this.#after('index', INDEX_MS, () => this.#set({ isIndexOpen: false }));
    else this.#cancel('index');
  }

  #digit(digit: string): void {
    const { snapshot, typed } = this.#state;
    if (!snapshot) return;
    if (typed === '' && digit === '0') return this.#openIndex(true);
    const digits = `${typed}${digit}`;
    const { number, isComplete } = typedNumber(digits, snapshot.units.length);
    const go = () => {
      this.#set({ typed: '' });
      const unit = snapshot.units[number - 1];
      this.#call(unit ? unitKey(unit.unit) : '', `没有${number}号单位`);
    };
    this.#cancel('typed');
    if (isComplete) return go();
    this.#set({ typed: digits });
    this.#after('typed', DIGIT_MS, go);
  }

  #say(notice: string): void {
    this.#set({ notice });
    this.#after('notice', NOTICE_MS, () => this.#set({ notice: null }));
  }

  #walkOn(): void {
    const { snapshot, step } = this.#state;
    const most = (snapshot?.walk?.years.length ?? 1) - 1;
    if (step >= most) return;
    this.#set({ step: step + 1 });
    this.#after('step', STEP_MS, () => this.#walkOn());
  }
}
