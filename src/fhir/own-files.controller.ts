import { Controller, Get, Param } from '@nestjs/common';
import { Access, By } from '../platform/http/access.js';
import { type Actor, inLang } from '../platform/http/actor.js';
import { Download } from '../platform/http/answers.js';
import { Reader } from '../platform/http/reader.js';
import type { Lang } from '../platform/i18n/lang.js';
import type { Bundle } from './bundle.js';
import { OwnConversationParams } from './fhir.forms.js';
import { fhirWords } from './fhir.words.js';
import { OwnFiles } from './own-files.service.js';

/** One's own conversation or toolbox as a file that other health systems read: `docs/fhir.md`. */
@Controller()
export class OwnFilesController {
  constructor(private readonly files: OwnFiles) {}

  @Get('conversations/:id/fhir')
  @Access('ServiceUser')
  async conversation(@By() by: Actor, @Reader() lang: Lang, @Param() { id }: OwnConversationParams): Promise<Download> {
    return file(await this.files.conversation(inLang(by, lang), id), fhirWords({ lang })('file.conversation'));
  }

  @Get('toolbox/taken-along/fhir')
  @Access('ServiceUser')
  async toolbox(@By() by: Actor, @Reader() lang: Lang): Promise<Download> {
    return file(await this.files.toolbox(inLang(by, lang)), fhirWords({ lang })('file.toolbox'));
  }
}

const file = (bundle: Bundle, name: string): Download =>
  new Download('application/fhir+json; charset=utf-8', name, `${JSON.stringify(bundle, undefined, 2)}\n`);
