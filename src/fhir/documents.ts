import type { OpenedRecord } from '../toolbox/index.js';
import { wholeText } from './item-text.js';
import type { Names, Resource } from './resource.js';

/** A thing of a toolbox that FHIR has no word for: what matters, a life area, the network, medicines. As text. */
export function document(names: Names, { id, person, kind, lang, text }: OpenedRecord): Resource {
  const words = wholeText(text) ?? '';
  return {
    resourceType: 'DocumentReference',
    id: names.id('DocumentReference', id),
    language: lang,
    status: 'current',
    type: { text: kind },
    subject: names.reference('Patient', person.id),
    author: [names.reference('Patient', person.id)],
    description: text.title,
    content: [
      {
        attachment: {
          contentType: 'text/plain; charset=utf-8',
          language: lang,
          title: text.title,
          ...(words ? { data: Buffer.from(words).toString('base64') } : {}),
        },
      },
    ],
  };
}
