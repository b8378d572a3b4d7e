import type { VNode } from 'preact';
import type { Here } from './here.js';
import { Icon, Rings } from './icons.js';
import { isCurrent, sectionsFor, sectionWords } from './sections.js';
import { houseWords } from './words.js';

/** Help and Leave, in this order and in this place on every page, for everybody (WCAG 3.2.6). */
function Tools({ here }: { here: Here }): VNode {
  const t = houseWords(here);
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
}

function Sections({ here }: { here: Here }): VNode | null {
  const all = sectionsFor(here);
  if (!all.length) return null;
  const t = houseWords(here);
  const name = sectionWords(here);
  return (
    <nav class="nav" aria-label={t('house.main')}>
      <ul>
        {all.map((section) => (
          <li key={section.path}>
            <a href={section.path} aria-current={isCurrent(section, here.path) ? 'page' : undefined}>
              {name(section.label)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The top of every page. */
export function Header({ here }: { here: Here }): VNode {
  return (
    <header class="bar">
      <div class="bar-row">
        <a class="brand" href="/">
          <Rings />
          <span>{here.product}</span>
        </a>
        <Tools here={here} />
      </div>
      <Sections here={here} />
    </header>
  );
}
