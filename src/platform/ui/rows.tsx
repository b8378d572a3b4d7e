import type { ComponentChildren, VNode } from 'preact';

/** A list of things of one kind. */
export function Rows({ children, label }: { children: ComponentChildren; label?: string | undefined }): VNode {
  return (
    <ul class="rows" aria-label={label}>
      {children}
    </ul>
  );
}

export interface RowProps {
  title: string;
  /** Where the title leads; without it the row is only told. */
  href?: string | undefined;
  /** Said after the title to those who listen, where several links would else sound the same. */
  spoken?: string | undefined;
  /** Of the title, where somebody else wrote it in another language than the page's. */
  lang?: string | undefined;
  /** A picture, a date: at the start. */
  lead?: ComponentChildren;
  /** The quiet line below. */
  meta?: ComponentChildren;
  /** A tag or one button: at the end, and below on a phone. */
  end?: ComponentChildren;
  children?: ComponentChildren;
}

/** One of them. */
export function Row({ title, href, spoken, lang, lead, meta, end, children }: RowProps): VNode {
  return (
    <li class="row">
      {lead && <div class="row-lead">{lead}</div>}
      <div class="row-body">
        <p class="row-title" lang={lang}>
          {href ? (
            <a href={href}>
              {title}
              {spoken && <span class="ds-sr-only">, {spoken}</span>}
            </a>
          ) : (
            title
          )}
        </p>
        {meta && <p class="meta">{meta}</p>}
        {children}
      </div>
      {end && <div class="row-end">{end}</div>}
    </li>
  );
}
