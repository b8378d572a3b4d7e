import { Shown } from '../../platform/http/answers.js';

/** A page that search engines may list, if the community says so; else as every other page. */
export const readable = <View extends object>(view: View, indexed: boolean): Shown<View & { indexed: boolean }> =>
  new Shown({ ...view, indexed }, indexed ? { indexed: true } : {});
