import type { VNode } from 'preact';
import type { Lang } from '../i18n/lang.js';
import { drawnOnce } from './drawn-once.js';
import type { Here, Role } from './here.js';
import { Icon, Rings } from './icons.js';
import { isCurrent, sectionsFor, sectionWords } from './sections.js';
import { houseWords } from './words.js';

/** Help and Leave, in this order and in this place on every page, for everybody (WCAG 3.2.6). */
const Tools = drawnOnce(({ lang }: { lang: Lang }) => {
  const t = houseWords({ lang });
  return (
    <div class="tools">
      <a class="ds-button" data-variant="tertiary" href="/help-now">
        <Icon name="help" />
        <span>{t('house.help')}</span>
      </a>
      <form method="post" action="/leave">
        <button class="ds-button" data-color="warm" type="submit" aria-describedby="leave-how">
          {t('house.leave')}
        </button>
        <span id="leave-how" class="ds-sr-only">
          {t('house.leave.how')}
        </span>
      </form>
    </div>
  );
});

/** @param current the path of the section one is in. */
const Sections = drawnOnce(({ lang, role, current }: { lang: Lang; role: Role; current: string | undefined }) => {
  const name = sectionWords({ lang });
  return (
    <nav class="nav" aria-label={houseWords({ lang })('house.main')}>
      <ul>
        {sectionsFor({ role }).map(({ path, label }) => (
          <li key={path}>
            <a href={path} aria-current={path === current ? 'page' : undefined}>
              {name(label)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
});

/** The top of every page. */
export function Header({ here }: { here: Here }): VNode {
  const { lang, role, path } = here;
  const current = sectionsFor(here).find((section) => isCurrent(section, path))?.path;
  return (
    <header class="bar">
      <div class="bar-row">
        <a class="brand" href="/">
          <Rings />
          <span>{here.product}</span>
        </a>
        <Tools lang={lang} />
      </div>
      {role && <Sections lang={lang} role={role} current={current} />}
    </header>
  );
}
