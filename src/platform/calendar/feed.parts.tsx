import type { ComponentChildren, VNode } from 'preact';
import { Temporal } from 'temporal-polyfill';
import { ButtonForm } from '../ui/buttons.js';
import { ExactDay } from '../ui/dates.js';
import { Form } from '../ui/form.js';
import type { Here } from '../ui/here.js';
import { Panel } from '../ui/panel.js';
import { feedWords } from './feed.words.js';

export interface FeedChoiceProps {
  here: Here;
  /** Where an address is made; `/words` and `/removal` below it. */
  path: string;
  exists: boolean;
  /** The day on which a calendar program last asked, `YYYY-MM-DD`. */
  fetched?: string | undefined;
  /** In the answer that made it, and in no other. */
  address?: string | undefined;
  /** What is chosen, for a new address that says the same. */
  chosen: Readonly<Record<string, string>>;
  /** The fields. */
  children: ComponentChildren;
}

/** An address under which a calendar program may ask: shown once, as a key is; what it says; and its end. */
export function FeedChoice({ here, path, exists, fetched, address, chosen, children }: FeedChoiceProps): VNode {
  const t = feedWords(here);
  return (
    <>
      {address && (
        <Panel heading={t('feed.address')} tone="accent">
          <p>
            <code>{address}</code>
          </p>
          <p>{t('feed.address.once')}</p>
        </Panel>
      )}
      <Panel>
        {exists && !address && (
          <p>
            {t('feed.exists')}{' '}
            {fetched ? (
              <>
                {t('feed.fetched')} <ExactDay at={Temporal.PlainDate.from(fetched)} here={here} />.
              </>
            ) : (
              t('feed.fetched.never')
            )}
          </p>
        )}
        <Form here={here} action={exists ? `${path}/words` : path} submit={t(exists ? 'feed.save' : 'feed.make')}>
          {children}
          <p class="meta">{t('feed.who')}</p>
          <p class="meta">{t('feed.lives')}</p>
        </Form>
      </Panel>
      {exists && (
        <Panel>
          <p>{t('feed.again.hint')}</p>
          <div class="actions">
            <ButtonForm action={path} values={chosen} variant="secondary">
              {t('feed.again')}
            </ButtonForm>
            <ButtonForm action={`${path}/removal`} variant="secondary" color="neutral">
              {t('feed.remove')}
            </ButtonForm>
          </div>
        </Panel>
      )}
    </>
  );
}
