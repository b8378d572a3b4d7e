import { IntlMessageFormat } from 'intl-messageformat';
import { type Lang, langs } from './lang.js';

/** One message in every language of the portal, side by side: `[Norwegian Bokmål, English]`, in ICU syntax. */
export type Message = readonly [nb: string, en: string];
export type MessageArguments = Record<string, string | number>;
export type Say<Key extends string> = (key: Key, args?: MessageArguments) => string;
type Formatter = (args?: MessageArguments) => string;

const compiled = new WeakMap<Message, Formatter[]>();

function compile(lang: Lang, text: string): Formatter {
  if (!/[{}'#]/.test(text)) return () => text;
  const format = new IntlMessageFormat(text, lang, undefined, { ignoreTag: true });
  return (args) => String(format.format(args));
}

/** One message in one language. Compiled the first time it is said. */
export function tell(lang: Lang, message: Message, args?: MessageArguments): string {
  let formatters = compiled.get(message);
  if (!formatters) compiled.set(message, (formatters = langs.map((each, column) => compile(each, message[column]!))));
  return formatters[langs.indexOf(lang)]!(args);
}

/**
 * The words of one feature. A message that lacks a language does not compile; one that no code names fails a test.
 * Use: `const t = words(here); t('thread.reply')`.
 */
export function catalogue<Key extends string>(messages: Record<Key, Message>): (reader: { lang: Lang }) => Say<Key> {
  const say = new Map<Lang, Say<Key>>(langs.map((lang) => [lang, (key, args) => tell(lang, messages[key], args)]));
  return (reader) => say.get(reader.lang)!;
}
