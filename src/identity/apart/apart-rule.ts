import { nicknameKey } from '../face/nickname.js';
import { plain } from '../face/plain.js';

/** How many people one can name, and how many new ones in so many hours. Few and slow: this is no way of asking. */
export const limits = { entries: 10, fresh: 3, withinHours: 24, text: 80 };

/** What is known of somebody, in every form in which another person may know them. */
export interface KnownAs {
  firstName: string;
  email: string;
  /** How they can be reached outside the portal, if they have written that down. */
  contact?: string | undefined;
  nicknames: readonly string[];
  meetupNames: readonly string[];
}

/** Shorter parts of a name are in too many names. */
const telling = 2;
const wordsOf = (name: string) =>
  name
    .split(/[\s\-,./]+/)
    // As it is typed: "Åå" is two letters, and one once it is folded.
    .filter((word) => [...word.normalize('NFC')].length >= telling)
    .map(plain)
    .filter(Boolean);

const emailKey = (text: string) => text.normalize('NFKC').trim().toLowerCase();
const isEmail = (text: string) => /^[^\s@]+@[^\s@]+$/.test(emailKey(text));

/** Norwegian numbers have eight figures; 47 stands before them for who calls from abroad. */
const phoneKey = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\D/g, '')
    .replace(/^00/, '')
    .replace(/^47(?=\d{8}$)/, '');
const isPhone = (text: string) =>
  /^[+(]?[\d\s()./-]+$/.test(text.normalize('NFKC').trim()) && phoneKey(text).length >= 5;

/** The phone numbers and addresses that stand somewhere in a text. */
function reachedBy(text: string): Set<string> {
  const plainText = text.normalize('NFKC');
  const phones = plainText.match(/\+?\d[\d ()./-]{3,}\d/g) ?? [];
  const emails = plainText.match(/[^\s@<>,;:()]+@[^\s@<>,;:()]+[^\s@<>,;:().]/g) ?? [];
  return new Set([...phones.map(phoneKey), ...emails.map(emailKey)]);
}

/** What an entry comes to, however it is typed: two with one key are the same. Empty if nobody could read it. */
export function entryKey(entry: string): string {
  if (isEmail(entry)) return emailKey(entry);
  return isPhone(entry) ? phoneKey(entry) : plain(entry);
}

/**
 * Whether an entry may mean somebody. Better once too often: all that follows is that the consultant talks with two people.
 * A name is compared as a whole and by its words, so that "Kari Hansen" means whoever is called Kari; a nickname only as a
 * whole.
 */
export function mayMean(entry: string, known: KnownAs): boolean {
  if (isEmail(entry)) {
    const email = emailKey(entry);
    return email === emailKey(known.email) || reachedBy(known.contact ?? '').has(email);
  }
  if (isPhone(entry) && reachedBy(known.contact ?? '').has(phoneKey(entry))) return true;
  const nickname = nicknameKey(entry);
  if (nickname && known.nicknames.some((each) => nicknameKey(each) === nickname)) return true;
  return [known.firstName, ...known.meetupNames].some((name) => sameName(entry, name));
}

function sameName(entry: string, name: string): boolean {
  const [whole, called] = [plain(entry), plain(name)];
  if (!whole || !called) return false;
  if (whole === called) return true;
  const [first] = wordsOf(name);
  const words = wordsOf(entry);
  // "Kari Hansen" for Kari and for Kari Anne; "Anne" for Kari Anne; never "Per Hansen" for Kari Hansen.
  return words.includes(called) || (first !== undefined && words.includes(first)) || wordsOf(name).includes(whole);
}
