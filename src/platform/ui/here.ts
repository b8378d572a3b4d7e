import type { Temporal } from 'temporal-polyfill';
import type { Lang } from '../i18n/lang.js';

export const roles = ['ServiceUser', 'Consultant', 'Provider', 'Coordinator'] as const;
export type Role = (typeof roles)[number];

/** What a refused form gave back: the values as typed, and one sentence for each field that has to be mended. */
export interface RefusedForm {
  /** The path the form was posted to, so that a page with several forms knows which one it was. */
  action: string;
  values: Readonly<Record<string, string>>;
  errors: readonly {
    field: string;
    message: string;
    /** The sentence could stand at any field ("Write something here."), so a summary says which. */
    general?: boolean | undefined;
  }[];
}

/** What every page knows of its reader and of the moment. Nothing in here is about anybody else. */
export interface Here {
  lang: Lang;
  /** IANA zone of the reader's community: all dates on a page are told in it. */
  zone: string;
  now: Temporal.Instant;
  path: string;
  /** The name of this deployment; neutral by default. */
  product: string;
  community?: string | undefined;
  role?: Role | undefined;
  /** After how many minutes without a sign of life the reader's sign-in ends. */
  idleMinutes?: number | undefined;
  /** In how many minutes it ends in any case, once that is nearer. */
  endsIn?: number | undefined;
  scheme: 'auto' | 'light' | 'dark';
  contrast: 'auto' | 'more';
  refused?: RefusedForm | undefined;
  /** Of this answer's content policy; htmx only believes attributes that carry it. */
  nonce?: string | undefined;
  /** True where demo people may be tried with one click. */
  demo: boolean;
  /** `?partial` requests of htmx get the page's main part only. */
  partial: boolean;
}

/** Every page is a pure function of what it shows and of where it stands. */
export interface PageProps<View> {
  view: View;
  here: Here;
}
