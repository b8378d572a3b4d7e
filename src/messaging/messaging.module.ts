import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CareRelation } from './care-relation.entity.js';
import { CareRelations } from './care-relations.service.js';
import { Conversation } from './conversation.entity.js';
import { ConversationsController } from './conversations.controller.js';
import { ConversationsRepository } from './conversations.repository.js';
import { Conversations } from './conversations.service.js';
import { InboxController } from './inbox.controller.js';
import { MessageNotices } from './message-notices.js';
import { Message } from './message.entity.js';
import { MessagesController } from './messages.controller.js';
import { Messaging } from './messaging.service.js';

/**
 * Letters between a service user and the providers they choose. It never imports groups or meetups: a provider has no
 * route to either.
 */
@Module({
  imports: [TypeOrmModule.forFeature([CareRelation, Conversation, Message])],
  controllers: [MessagesController, ConversationsController, InboxController],
  providers: [CareRelations, Conversations, ConversationsRepository, MessageNotices, Messaging],
  exports: [Conversations, Messaging],
})
export class MessagingModule {}
