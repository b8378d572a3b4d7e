import type { Lang } from '../platform/i18n/lang.js';
import type { ConversationRecord, LetterRecord } from '../messaging/index.js';
import { fhirWords } from './fhir.words.js';
import { wholeText } from './item-text.js';
import type { Names, Resource } from './resource.js';

/** A conversation: what its letters are part of. It has a topic and no words of its own. */
export function conversation(names: Names, record: ConversationRecord, lang: Lang): Resource {
  const { id, person, provider, topic } = record;
  return {
    resourceType: 'Communication',
    id: names.id('Communication', id),
    language: record.lang,
    status: record.ended ? 'completed' : 'in-progress',
    category: category(record, lang),
    subject: names.reference('Patient', person.id),
    ...(topic ? { topic: { text: topic } } : {}),
    sender: names.reference('Patient', person.id),
    recipient: [names.reference('Practitioner', provider.id)],
  };
}

/**
 * A letter. `received` is when the provider opened it, and a letter that waits for that is `in-progress`; nobody notes when the person
 * reads an answer, so an answer has no `received`.
 */
export function letter(names: Names, record: ConversationRecord, each: LetterRecord, lang: Lang): Resource {
  const person = names.reference('Patient', record.person.id);
  const provider = names.reference('Practitioner', (each.by ?? record.provider).id);
  const payload = payloadOf(each, lang);
  const t = fhirWords({ lang });
  const notes = [...(each.corrects ? [t('letter.corrects')] : []), ...(each.damaged ? [t('letter.damaged')] : [])];
  return {
    resourceType: 'Communication',
    id: names.id('Communication', each.id),
    language: each.lang,
    partOf: [names.reference('Communication', record.id)],
    status: each.author === 'person' && !each.openedAt ? 'in-progress' : 'completed',
    category: category(record, lang),
    subject: person,
    ...(each.corrects ? { about: [names.reference('Communication', each.corrects)] } : {}),
    sender: each.author === 'person' ? person : provider,
    recipient: [each.author === 'person' ? provider : person],
    sent: each.sentAt,
    ...(each.openedAt ? { received: each.openedAt } : {}),
    ...(payload.length > 0 ? { payload } : {}),
    ...(notes.length > 0 ? { note: notes.map((text) => ({ text })) } : {}),
  };
}

const category = ({ kind }: ConversationRecord, lang: Lang) => [{ text: fhirWords({ lang })(`kind.${kind}`) }];

/** The words, the things of the toolbox that went along as they stood then, and what lay beside: its name, type and size, and in one's own file itself. */
function payloadOf({ body, snapshot, files }: LetterRecord, lang: Lang): object[] {
  const t = fhirWords({ lang });
  const things = (snapshot?.items ?? []).map(({ kind, text }) =>
    [text.title === kind ? kind : `${kind}: ${text.title}`, wholeText(text)].filter(Boolean).join('\n\n'),
  );
  const asked = snapshot?.questions ? [`${t('snapshot.questions')}\n\n${snapshot.questions}`] : [];
  return [
    ...[...(body ? [body] : []), ...things, ...asked].map((contentString) => ({ contentString })),
    ...files.map(({ name: title, type: contentType, size, bytes }) => ({
      contentAttachment: { contentType, size, title, ...(bytes ? { data: bytes.toString('base64') } : {}) },
    })),
  ];
}
