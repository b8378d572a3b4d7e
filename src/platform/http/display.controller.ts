import { Body, Controller, Post } from '@nestjs/common';
import { langs } from '../i18n/lang.js';
import { Access } from './access.js';
import { Done } from './answers.js';
import { Choice, Shape } from './fields.js';

/** A path of our own to go back to; never another site's. */
const ownPath = /^\/(?![/\\])[\w/?=&%.~-]{0,300}$/;

class LanguageForm {
  @Choice(langs) lang: string;
  @Shape(ownPath, 'not-a-choice', { optional: true }) back?: string;
}

class DisplayForm {
  @Choice(['auto', 'light', 'dark']) scheme: string;
  @Choice(['auto', 'more']) contrast: string;
  @Shape(ownPath, 'not-a-choice', { optional: true }) back?: string;
}

const aYear = 365 * 24 * 3600;

/** How pages read and look on this device. Kept in the browser, not in the account: it may be a shared machine. */
@Controller()
export class DisplayController {
  @Post('language')
  @Access('anyone')
  language(@Body() { lang, back }: LanguageForm): Done {
    return new Done(back ?? '/', { cookies: [{ name: 'lang', value: lang, maxAge: aYear }] });
  }

  @Post('display')
  @Access('anyone')
  display(@Body() { scheme, contrast, back }: DisplayForm): Done {
    return new Done(back ?? '/', { cookies: [{ name: 'display', value: `${scheme}.${contrast}`, maxAge: aYear }] });
  }
}
