import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Lang } from '../../platform/i18n/lang.js';
import type { Owner } from '../own-text.js';
import type { ItemPart, ItemText } from '../sharing/item.js';
import { oneOnly, SharedKinds } from '../sharing/shared-kinds.js';
import { Things } from '../things/things.service.js';
import { medicationWords } from './medication.words.js';

/**
 * One's own list of medicines, as it is sent or taken along. It is never left open to somebody: a list that changes while another one
 * trusts it could be taken for the prescription.
 */
@Injectable()
export class MedicationKind implements OnModuleInit {
  constructor(
    private readonly kinds: SharedKinds,
    private readonly things: Things,
  ) {}

  onModuleInit(): void {
    this.kinds.register({
      kind: 'medication',
      keys: oneOnly,
      called: ['Medisinene mine', 'My medicines'],
      onlySent: true,
      list: async (owner, lang) => {
        const text = await this.#medicines(owner, lang);
        return text ? [{ key: '', title: text.title }] : [];
      },
      show: (owner, _, lang) => this.#medicines(owner, lang),
    });
  }

  async #medicines(owner: Owner, lang: Lang): Promise<ItemText | undefined> {
    const t = medicationWords({ lang });
    const medicines = await this.things.of(owner, 'medicine');
    if (medicines.length === 0) return undefined;
    const parts = medicines.flatMap(({ name, how, experience, questions }): ItemPart[] => [
      { lines: [{ text: name, note: how }] },
      ...(experience ? [{ heading: t('medicine.experience'), text: experience }] : []),
      ...(questions ? [{ heading: t('medicine.questions'), text: questions }] : []),
    ]);
    return { title: t('medication.title'), named: false, parts: [...parts, { plain: t('medication.own') }] };
  }
}
