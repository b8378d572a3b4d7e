import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommunitiesModule } from '../communities/index.js';
import { Agreements } from './agreement/agreements.service.js';
import { AgreementsController } from './agreement/agreements.controller.js';
import { WorkingAgreement } from './agreement/working-agreement.entity.js';
import { CareAudience } from './care-audience.js';
import { Attachment } from './attachments/attachment.entity.js';
import { AttachmentsController } from './attachments/attachments.controller.js';
import { Attachments } from './attachments/attachments.service.js';
import { CareRelation } from './care-relation.entity.js';
import { CareEndings } from './care-endings.service.js';
import { CareEndingsController } from './care-endings.controller.js';
import { CareRelations } from './care-relations.service.js';
import { Conversation } from './conversation.entity.js';
import { ConversationsController } from './conversations.controller.js';
import { ConversationsRepository } from './conversations.repository.js';
import { Conversations } from './conversations.service.js';
import { Hours } from './hours/hours.service.js';
import { HoursController } from './hours/hours.controller.js';
import { ProviderAbsence } from './hours/provider-absence.entity.js';
import { ProviderHours } from './hours/provider-hours.entity.js';
import { WorkloadController } from './hours/workload.controller.js';
import { Workload } from './hours/workload.service.js';
import { BegunLetters } from './draft/begun-letters.service.js';
import { LetterDraft } from './draft/letter-draft.entity.js';
import { LetterDrafts } from './draft/letter-drafts.service.js';
import { Appointment } from './appointment/appointment.entity.js';
import { AppointmentsController } from './appointment/appointments.controller.js';
import { Appointments } from './appointment/appointments.service.js';
import { WaitingOffers } from './appointment/waiting-offers.service.js';
import { FurtherProvider } from './further/further-provider.entity.js';
import { FurtherProviders } from './further/further-providers.service.js';
import { HandOver } from './hand-over/hand-over.entity.js';
import { HandOvers } from './hand-over/hand-overs.service.js';
import { DeskController } from './inbox/desk.controller.js';
import { UnreadReminders } from './reminders/unread-reminders.service.js';
import { ReplyTemplate } from './inbox/reply-template.entity.js';
import { ConversationSearch } from './inbox/search.service.js';
import { Templates } from './inbox/templates.service.js';
import { Work } from './inbox/work.service.js';
import { ConversationLook } from './looks/conversation-look.entity.js';
import { Looks } from './looks/looks.service.js';
import { InboxController } from './inbox.controller.js';
import { MessageNotices } from './message-notices.js';
import { Message } from './message.entity.js';
import { MessagesController } from './messages.controller.js';
import { NoticesModule } from '../notices/index.js';
import { Messaging } from './messaging.service.js';
import { OwnConversations } from './own-conversations.js';
import { AppointmentRecords } from './records/appointment-records.service.js';
import { ConversationRecords } from './records/conversation-records.service.js';
import { LetterPlans } from './plan/letter-plans.service.js';
import { SnapshotController } from './snapshot/snapshot.controller.js';
import { Snapshots } from './snapshot/snapshots.service.js';
import { ToolboxModule } from '../toolbox/index.js';
import { Withdrawals } from './withdrawals.service.js';

/**
 * Letters between a service user and the providers they choose. It never imports groups or meetups: a provider has no
 * route to either.
 */
@Module({
  imports: [
    CommunitiesModule,
    NoticesModule,
    ToolboxModule,
    TypeOrmModule.forFeature([
      CareRelation,
      Conversation,
      Message,
      Attachment,
      ConversationLook,
      WorkingAgreement,
      ProviderHours,
      ProviderAbsence,
      HandOver,
      ReplyTemplate,
      LetterDraft,
      Appointment,
      FurtherProvider,
    ]),
  ],
  controllers: [
    MessagesController,
    CareEndingsController,
    ConversationsController,
    AttachmentsController,
    InboxController,
    AgreementsController,
    HoursController,
    WorkloadController,
    DeskController,
    SnapshotController,
    AppointmentsController,
  ],
  providers: [
    Agreements,
    CareAudience,
    Attachments,
    Hours,
    Workload,
    Appointments,
    WaitingOffers,
    UnreadReminders,
    FurtherProviders,
    BegunLetters,
    LetterDrafts,
    HandOvers,
    LetterPlans,
    Looks,
    ConversationSearch,
    Templates,
    Work,
    CareEndings,
    CareRelations,
    Conversations,
    AppointmentRecords,
    ConversationRecords,
    ConversationsRepository,
    MessageNotices,
    Messaging,
    Snapshots,
    OwnConversations,
    Withdrawals,
  ],
  exports: [Agreements, AppointmentRecords, ConversationRecords, Conversations, HandOvers, Hours, Messaging, Templates],
})
export class MessagingModule {}
