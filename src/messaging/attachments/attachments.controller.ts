import { Controller, Get, Param } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Download } from '../../platform/http/answers.js';
import { Id } from '../../platform/http/fields.js';
import type { ConversationId } from '../conversation.js';
import { Conversations } from '../conversations.service.js';
import { type AttachmentId, attachmentKinds } from './attachment.js';
import { attachmentWords } from './attachments.words.js';

export class AttachmentParams {
  @Id() id: ConversationId;
  @Id() attachment: AttachmentId;
}

/** A file beside a letter, for whoever reads the letter. */
@Controller('conversations/:id/attachments')
export class AttachmentsController {
  constructor(private readonly conversations: Conversations) {}

  @Get(':attachment')
  @Access('ServiceUser', 'Provider')
  async save(@By() actor: Actor, @Param() { id, attachment }: AttachmentParams): Promise<Download> {
    const { kind, place, bytes } = await this.conversations.attachment(actor, id, attachment);
    return new Download(attachmentKinds[kind], attachmentWords(actor)('files.saved', { place, kind }), bytes);
  }
}
