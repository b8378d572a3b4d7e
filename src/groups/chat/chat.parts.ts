import { ChatController } from './chat.controller.js';
import { ChatFeed } from './chat-feed.js';
import { ChatHostController } from './chat-host.controller.js';
import { ChatLeft } from './chat-left.js';
import { ChatLine } from './chat-line.entity.js';
import { ChatNight } from './chat-night.js';
import { ChatNote } from './chat-note.entity.js';
import { ChatPresence } from './chat-presence.entity.js';
import { ChatSeat } from './chat-seat.entity.js';
import { ChatSession } from './chat-session.entity.js';
import { ChatSettingsController } from './chat-settings.controller.js';
import { ChatSettings } from './chat-settings.service.js';
import { ChatTalk } from './chat-talk.entity.js';
import { Chat } from './chat.service.js';
import { Hands } from './hands.service.js';
import { Hosting } from './hosting.service.js';
import { LineAppeal } from './line-appeal.entity.js';
import { LineAppeals } from './line-appeals.service.js';
import { LineAppealsController } from './line-appeals.controller.js';
import { LineNotices } from './line-notices.js';
import { Lines } from './lines.service.js';
import { Notes } from './notes.service.js';
import { Presence } from './presence.service.js';
import { Seats } from './seats.js';
import { Talks } from './talks.service.js';

/* What the live chat brings to the module of the groups. */

export const chatEntities = [ChatLine, ChatTalk, ChatSession, ChatSeat, ChatNote, ChatPresence, LineAppeal];
export const chatControllers = [ChatController, ChatHostController, ChatSettingsController, LineAppealsController];
export const chatProviders = [
  Chat,
  ChatFeed,
  ChatLeft,
  ChatNight,
  ChatSettings,
  Hands,
  Hosting,
  LineAppeals,
  LineNotices,
  Lines,
  Notes,
  Presence,
  Seats,
  Talks,
];
