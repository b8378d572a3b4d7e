import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ExercisesModule } from '../exercises/index.js';
import { ArticlesController } from './articles/articles.controller.js';
import { ExerciseArticles } from './articles/exercise-articles.js';
import { BlogController } from './blog/blog.controller.js';
import { BlogPost } from './blog/blog-post.entity.js';
import { BlogReader } from './blog/blog.reader.js';
import { BlogResponse } from './blog/blog-response.entity.js';
import { Blog } from './blog/blog.service.js';
import { BooksController } from './books/books.controller.js';
import { LibraryController } from './front/library.controller.js';
import { LibraryFront } from './front/library-front.js';
import { OwnTexts } from './front/own-texts.js';
import { TextsLeft } from './front/texts-left.js';
import { OpennessController } from './openness/openness.controller.js';
import { Openness } from './openness/openness.entity.js';
import { OpennessBook } from './openness/openness.service.js';
import { ServicesController } from './services/services.controller.js';
import { ShelfController } from './shelf/shelf.controller.js';
import { ShelfEntry } from './shelf/shelf-entry.entity.js';
import { ShelfHidden } from './shelf/shelf-hidden.entity.js';
import { ShelfReader } from './shelf/shelf.reader.js';
import { Shelf } from './shelf/shelf.service.js';
import { PenNameBook } from './stories/pen-name-book.js';
import { StoriesController } from './stories/stories.controller.js';
import { Stories } from './stories/stories.service.js';
import { StoryConsent } from './stories/story-consent.entity.js';
import { Story } from './stories/story.entity.js';
import { StoryReader } from './stories/stories.reader.js';

@Module({
  imports: [
    ExercisesModule,
    TypeOrmModule.forFeature([Openness, ShelfEntry, ShelfHidden, Story, StoryConsent, BlogPost, BlogResponse]),
  ],
  controllers: [
    LibraryController,
    ArticlesController,
    ServicesController,
    BooksController,
    ShelfController,
    StoriesController,
    BlogController,
    OpennessController,
  ],
  providers: [
    OpennessBook,
    Shelf,
    ShelfReader,
    ExerciseArticles,
    PenNameBook,
    Stories,
    StoryReader,
    Blog,
    BlogReader,
    LibraryFront,
    OwnTexts,
    TextsLeft,
  ],
  exports: [OpennessBook, Shelf, Stories, Blog, LibraryFront],
})
export class LibraryModule {}
