/** A change of a cookie that goes with an answer. `session` stands for the session cookie, whatever its name is here. */
export interface CookieChange {
  name: 'session' | 'errand' | 'calm' | 'welcome' | 'aftercare' | 'lang' | 'display' | 'device' | 'pocket';
  /** Absent: the cookie is removed. */
  value?: string | undefined;
  /** Seconds. Absent: as long as the browser is open. */
  maxAge?: number | undefined;
}

interface Beside {
  cookies?: readonly CookieChange[];
  /** What the browser is told to forget: `"cache","cookies"`. */
  clearSiteData?: string;
  /** Search engines may list the page: somebody has said so, of a page that anybody may read. */
  indexed?: true;
}

/** A command that made something one can look at: 303 to a form, 201 with `Location` and the view to JSON. */
export class Created<View = unknown> {
  constructor(
    readonly path: string,
    readonly view: View,
    readonly beside: Beside = {},
  ) {}
}

/** A command that is done: 303 to a form, 204 to JSON. */
export class Done {
  constructor(
    readonly path: string,
    readonly beside: Beside = {},
  ) {}
}

/** A page that comes with cookies, or with the order to forget. */
export class Shown<View> {
  constructor(
    readonly view: View,
    readonly beside: Beside,
  ) {}
}

/** A file to save: a calendar entry, an export. Its name is neutral. */
export class Download {
  constructor(
    readonly type: string,
    readonly fileName: string,
    readonly body: string | Buffer,
  ) {}
}

/** What a program asks for again and again: it is told when nothing has changed. */
export class Feed {
  constructor(
    readonly type: string,
    readonly body: string,
  ) {}
}

/** Something to look at in a page, such as a picture. */
export class Inline {
  constructor(
    readonly type: string,
    readonly body: Buffer,
  ) {}
}

/** One event of a stream. `id` lets the page go on after it; it is sealed for its reader. Without one it moves nothing on. */
export interface StreamEvent {
  id?: string | undefined;
  /** A name, for what is not the stream's own matter. */
  event?: string | undefined;
  data: string;
}

/** What a stream may do with the page at its other end. */
export interface StreamPage {
  tell: (event: StreamEvent) => void;
  /** Shows that the line is alive. */
  beat: () => void;
  end: () => void;
}

/** Server-sent events. `listen` starts them and returns how to stop; rights are checked before, so that a refusal is a refusal. */
export class Stream {
  constructor(readonly listen: (page: StreamPage) => () => void) {}
}
