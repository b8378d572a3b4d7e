import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChatController } from './chat.controller.js';
import { ChatFeed } from './chat-feed.js';
import { ChatLine } from './chat-line.entity.js';
import { Chat } from './chat.service.js';
import { Moderation } from './moderation.service.js';
import { Post } from './post.entity.js';
import { PostsController } from './posts.controller.js';
import { Report } from './report.entity.js';
import { Room } from './room.entity.js';
import { RoomsController } from './rooms.controller.js';
import { Rooms } from './rooms.service.js';
import { Thread } from './thread.entity.js';
import { ThreadNotices } from './thread-notices.js';
import { ThreadsController } from './threads.controller.js';
import { ThreadReader } from './threads.reader.js';
import { Threads } from './threads.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Room, Thread, Post, Report, ChatLine])],
  controllers: [RoomsController, ThreadsController, PostsController, ChatController],
  providers: [Rooms, Threads, ThreadReader, ThreadNotices, Moderation, Chat, ChatFeed],
  exports: [Rooms, Threads, ThreadReader, ThreadNotices, Moderation, Chat],
})
export class GroupsModule {}
