import type { Composition, PublishChoices, PublishSheet } from '#app/api.ts';
import type { SettingValue } from '#core/setting.ts';

import { Query } from '../query.svelte.ts';
import type { Session } from '../session.svelte.ts';

/** What the page 大屏发布 shows: the choices, and the file as it would be made now. */
export class PublishDesk {
  readonly choices: Query<PublishChoices>;
  readonly composition: Query<Composition>;
  /** Revision of the workspace that the composition shown is of. */
  composedAt: number | null = $state(null);
  isComposing = $state(false);
  /** Counts what was asked for: only the latest is taken. */
  #asked = 0;

  constructor(readonly session: Session) {
    this.choices = new Query('读取发布设置', () => session.client.publishChoices());
    this.composition = new Query('汇总上屏文件', (job) => session.client.composition(job));
  }

  /** Composes anew; what was composed before stays in sight meanwhile. */
  async compose(): Promise<void> {
    const revision = this.session.state?.revision ?? null;
    const before = this.composition.answer;
    const own = ++this.#asked;
    this.isComposing = true;
    await this.composition.ask();
    if (this.#asked !== own) return;
    this.isComposing = false;
    if (this.composition.answer !== before) this.composedAt = revision;
  }

  cancel(): void {
    this.#asked++;
    this.composition.cancel();
    this.isComposing = false;
  }

  leave(): void {
    this.choices.cancel();
    this.composition.cancel();
  }

  /** True where the data or the choices changed after what is shown was composed. */
  get isBehind(): boolean {
    return this.composedAt !== (this.session.state?.revision ?? null);
  }

  change(setting: string, value: SettingValue): void {
    void this.session.run('改上屏内容', () => this.session.client.changePublishing([{ setting, value }]));
  }

  changeSheet(part: Partial<PublishSheet>): void {
    const sheet = this.choices.answer?.sheet;
    if (!sheet) return;
    const next = { ...sheet, ...part };
    if (JSON.stringify(next) === JSON.stringify(sheet)) return;
    void this.session.run('填审核单', () => this.session.client.changePublishSheet(next));
  }
}
