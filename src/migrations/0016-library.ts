import type { QueryRunner } from 'typeorm';
import { col, createTable, Forward, nullable } from '../platform/database/schema.js';

export class Library0016 extends Forward {
  readonly name = 'Library1700000000016';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'openness',
      key: ['community_id'],
      columns: [
        col.ref('community_id', 'community', 'CASCADE'),
        ...['library', 'blog', 'indexed', 'listed'].map((name) => col.flag(name)),
        ...['about_nb', 'about_en', 'district', 'way_in_nb', 'way_in_en'].map((name) => col.text(name)),
      ],
    });
    await createTable(runner, {
      name: 'shelf_entry',
      columns: [
        col.id(),
        col.ref('community_id', 'community'),
        col.choice('kind', ['article', 'service', 'book']),
        nullable(col.text('words')),
        nullable(col.text('draft')),
        col.flag('shown'),
        col.flag('asked'),
        col.flag('shared'),
        col.id('written_by_id'),
        col.text('written_by'),
        nullable(col.id('drafted_by_id')),
        nullable(col.text('checked_by')),
        nullable(col.text('checked_on')),
        nullable(col.text('recheck_on')),
        nullable(col.text('note')),
      ],
      index: [['community_id', 'kind']],
    });
    await createTable(runner, {
      name: 'shelf_hidden',
      columns: [
        col.id(),
        col.ref('entry_id', 'shelf_entry', 'CASCADE'),
        col.ref('community_id', 'community', 'CASCADE'),
      ],
      unique: [['entry_id', 'community_id']],
    });
    await createTable(runner, {
      name: 'story',
      columns: [
        col.id(),
        col.ref('community_id', 'community'),
        col.text('pen_name'),
        col.text('title'),
        col.text('body'),
        col.text('lang'),
        col.flag('open'),
        col.choice('state', ['sent', 'published', 'declined', 'withdrawn']),
        nullable(col.text('answer')),
        nullable(col.text('published_on')),
      ],
      index: [['community_id', 'state']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'story_consent',
      columns: [
        col.id(),
        col.ref('story_id', 'story', 'CASCADE'),
        col.whole('version'),
        col.text('lang'),
        col.text('words'),
        col.text('agreed_on'),
        nullable(col.text('withdrawn_on')),
      ],
      unique: [['story_id']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'blog_post',
      columns: [
        col.id(),
        col.ref('community_id', 'community'),
        nullable(col.ref('persona_id', 'persona')),
        nullable(col.text('pen_name')),
        col.text('title'),
        col.text('body'),
        col.text('lang'),
        col.flag('open'),
        col.choice('state', ['sent', 'published', 'declined', 'taken']),
        nullable(col.text('answer')),
        nullable(col.text('published_on')),
      ],
      index: [['community_id', 'state'], ['persona_id']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'blog_response',
      columns: [
        col.id(),
        col.ref('post_id', 'blog_post', 'CASCADE'),
        col.ref('persona_id', 'persona'),
        col.text('body'),
        col.text('lang'),
        col.choice('state', ['sent', 'published', 'declined', 'taken']),
        nullable(col.text('answer')),
        nullable(col.whole('place')),
      ],
      unique: [['post_id', 'place']],
      index: [['persona_id']],
      unordered: true,
    });
  }
}
