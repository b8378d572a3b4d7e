import { Choice } from '../../platform/http/fields.js';
import { type Lang, langs } from '../../platform/i18n/lang.js';

/** Of a page that is kept for when nobody can be asked which language it is in. */
export class KeptLangQuery {
  @Choice(langs, { optional: true }) lang?: Lang;
}
