import type { ComponentChildren, VNode } from 'preact';

export interface PanelProps {
  children: ComponentChildren;
  heading?: string | undefined;
  /** 2 unless the panel stands inside another part of the page. */
  level?: 2 | 3 | undefined;
  /** One way on, beside the heading. */
  link?: { href: string; label: string } | undefined;
  /** `calm` for the quiet things, `warm` for what wants attention. */
  tone?: 'calm' | 'warm' | 'accent' | undefined;
  id?: string | undefined;
}

/** One thing on the page, with one clear thing to do. */
export function Panel({ children, heading, level = 2, link, tone, id }: PanelProps): VNode {
  const Heading = level === 3 ? 'h3' : 'h2';
  return (
    <section class="panel" data-color={tone} id={id}>
      {heading && (
        <div class="head">
          <Heading>{heading}</Heading>
          {link && <a href={link.href}>{link.label}</a>}
        </div>
      )}
      {children}
    </section>
  );
}

export interface PageHeadProps {
  title: string;
  /** Of the title, where somebody else wrote it in another language than the page's. */
  lang?: string | undefined;
  children?: ComponentChildren;
}

/** The top of a page: its name, and one sentence on what it is for. */
export function PageHead({ title, lang, children }: PageHeadProps): VNode {
  return (
    <div class="page-head">
      <h1 lang={lang}>{title}</h1>
      {children && <div class="lede">{children}</div>}
    </div>
  );
}

/** A short message about the page itself: saved, closed until eight, nobody is here now. */
export function Notice({
  children,
  tone = 'accent',
}: {
  children: ComponentChildren;
  tone?: 'accent' | 'calm' | 'warm';
}): VNode {
  return (
    <div class="notice" data-color={tone} role="status">
      {children}
    </div>
  );
}
