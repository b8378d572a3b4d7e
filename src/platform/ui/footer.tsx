import type { VNode } from 'preact';
import { DisplayChoice } from './display-choice.js';
import type { Here } from './here.js';
import { houseWords } from './words.js';

/** Each language is offered under its own name, for the one who reads no other. */
const otherLanguage = { nb: { lang: 'en', name: 'English' }, en: { lang: 'nb', name: 'Norsk' } } as const;

function LanguageSwitch({ here }: { here: Here }): VNode {
  const other = otherLanguage[here.lang];
  return (
    <form method="post" action="/language">
      <input type="hidden" name="lang" value={other.lang} />
      <input type="hidden" name="back" value={here.path} />
      <button class="plain" type="submit" lang={other.lang}>
        {other.name}
      </button>
    </form>
  );
}

/** The foot of every page: where one is, what others see, and the choices that are about the page itself. */
export function Footer({ here }: { here: Here }): VNode {
  const t = houseWords(here);
  return (
    <footer class="foot">
      <p>
        {here.community && <strong>{here.community}. </strong>}
        {(!here.role || here.role === 'ServiceUser') && t('house.unseen')}
      </p>
      <ul class="foot-links">
        {here.role === 'ServiceUser' && (
          <li>
            <a class="plain" href="/toolbox/plan">
              {t('house.plan')}
            </a>
          </li>
        )}
        <li>
          <a class="plain" href="/privacy">
            {t('house.privacy')}
          </a>
        </li>
        <li>
          <LanguageSwitch here={here} />
        </li>
        {here.role && (
          <li>
            <form method="post" action="/sign-out">
              <button class="plain" type="submit">
                {t('house.signOut')}
              </button>
            </form>
          </li>
        )}
        <li>
          <DisplayChoice here={here} />
        </li>
      </ul>
    </footer>
  );
}
