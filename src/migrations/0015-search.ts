import { type QueryRunner, Table, TableIndex } from 'typeorm';
import { databaseKind } from '../platform/config/database-kind.js';
import { types } from '../platform/database/columns.js';
import { named } from '../platform/database/naming.js';
import { Forward } from '../platform/database/schema.js';

/**
 * `search_entry` holds fingerprints of the words of posts, `search_print` is the database's own index over them. Both follow the
 * posts by triggers: what is hidden, changed, taken away or deleted has left the index in the same transaction, whichever code
 * did it.
 */
export class Search0015 extends Forward {
  readonly name = 'Search1700000000015';

  async up(runner: QueryRunner): Promise<void> {
    for (const columnNames of [
      ['thread_id', 'persona_id', 'seq'],
      ['persona_id', 'thread_id'],
    ])
      await runner.createIndex('post', new TableIndex({ name: named.ix('post', columnNames), columnNames }));
    await runner.createTable(
      new Table({
        name: 'search_entry',
        columns: [
          {
            name: 'place',
            type: types.whole,
            isPrimary: true,
            isGenerated: true,
            generationStrategy: 'increment',
            primaryKeyConstraintName: named.pk('search_entry'),
          },
          { name: 'post_id', type: types.id, isNullable: false },
          { name: 'prints', type: types.text, isNullable: true },
          { name: 'due', type: types.flag, isNullable: false },
        ],
        foreignKeys: [
          {
            name: named.fk('search_entry', ['post_id']),
            columnNames: ['post_id'],
            referencedTableName: 'post',
            referencedColumnNames: ['id'],
            onDelete: 'CASCADE',
          },
        ],
        uniques: [{ name: named.uq('search_entry', ['post_id']), columnNames: ['post_id'] }],
        indices: [{ name: named.ix('search_entry', ['due']), columnNames: ['due'] }],
      }),
    );
    for (const statement of databaseKind === 'postgres' ? onPostgres : onSqlite) await runner.query(statement);
    // Counting the posts of a long thread for every line of a list takes longer the more is written.
    const none = databaseKind === 'postgres' ? '0' : '(0)';
    await runner.query(`alter table thread add column post_count integer not null default ${none}`);
    await runner.query(`update thread set post_count = (select count(*) from post where post.thread_id = thread.id)`);
    for (const statement of databaseKind === 'postgres' ? countedOnPostgres : countedOnSqlite)
      await runner.query(statement);
    await runner.query(
      `insert into search_entry (post_id, due) select id, ${databaseKind === 'postgres' ? 'true' : '1'} from post order by written_at, seq`,
    );
  }
}

/** `secure-delete`: a fingerprint that goes leaves no trace in the index, not even until the next merge. */
const onSqlite = [
  `create virtual table search_print using fts5
     (prints, content = 'search_entry', content_rowid = 'place', tokenize = 'ascii', columnsize = 0)`,
  `insert into search_print (search_print, rank) values ('secure-delete', 1)`,
  `create trigger search_post_written after insert on post begin
     insert into search_entry (post_id, due) values (new.id, 1); end`,
  `create trigger search_post_changed after update on post begin
     update search_entry set prints = null, due = 1 where post_id = new.id; end`,
  `create trigger search_title_changed after update of title on thread when new.title is not old.title begin
     update search_entry set prints = null, due = 1
       where post_id = (select id from post where thread_id = new.id order by seq limit 1); end`,
  `create trigger search_thread_moved after update of room_id on thread when new.room_id is not old.room_id begin
     update search_entry set prints = null, due = 1 where post_id in (select id from post where thread_id = new.id); end`,
  `create trigger search_print_in after update of prints on search_entry when new.prints is not null begin
     insert into search_print (rowid, prints) values (new.place, new.prints); end`,
  `create trigger search_print_out before update of prints on search_entry when old.prints is not null begin
     insert into search_print (search_print, rowid, prints) values ('delete', old.place, old.prints); end`,
  `create trigger search_print_gone before delete on search_entry when old.prints is not null begin
     insert into search_print (search_print, rowid, prints) values ('delete', old.place, old.prints); end`,
];

/** No `fastupdate`: what is written last is in the index proper, and asking costs the same at any time. */
const onPostgres = [
  `create table search_print (
     place integer not null constraint pk_search_print primary key
       constraint fk_search_print_place references search_entry on delete cascade,
     prints tsvector not null)`,
  `create index ix_search_print_prints on search_print using gin (prints) with (fastupdate = off)`,
  `create function search_post_written() returns trigger language plpgsql as $$ begin
     insert into search_entry (post_id, due) values (new.id, true); return null; end $$`,
  `create function search_post_changed() returns trigger language plpgsql as $$ begin
     update search_entry set prints = null, due = true where post_id = new.id; return null; end $$`,
  `create function search_title_changed() returns trigger language plpgsql as $$ begin
     update search_entry set prints = null, due = true
       where post_id = (select id from post where thread_id = new.id order by seq limit 1);
     return null; end $$`,
  `create function search_thread_moved() returns trigger language plpgsql as $$ begin
     update search_entry set prints = null, due = true where post_id in (select id from post where thread_id = new.id);
     return null; end $$`,
  `create function search_print_follows() returns trigger language plpgsql as $$ begin
     delete from search_print where place = new.place;
     if new.prints is not null then
       insert into search_print (place, prints) values (new.place, to_tsvector('simple', new.prints));
     end if;
     return null; end $$`,
  `create trigger search_post_written after insert on post for each row execute function search_post_written()`,
  `create trigger search_post_changed after update on post for each row execute function search_post_changed()`,
  `create trigger search_title_changed after update of title on thread for each row
     when (new.title is distinct from old.title) execute function search_title_changed()`,
  `create trigger search_thread_moved after update of room_id on thread for each row
     when (new.room_id is distinct from old.room_id) execute function search_thread_moved()`,
  `create trigger search_print_follows after update of prints on search_entry for each row execute function search_print_follows()`,
];

const countedOnSqlite = [
  `create trigger thread_post_more after insert on post begin
     update thread set post_count = post_count + 1 where id = new.thread_id; end`,
  `create trigger thread_post_fewer after delete on post begin
     update thread set post_count = post_count - 1 where id = old.thread_id; end`,
  `create trigger thread_post_moved after update of thread_id on post begin
     update thread set post_count = post_count - 1 where id = old.thread_id;
     update thread set post_count = post_count + 1 where id = new.thread_id; end`,
];

const countedOnPostgres = [
  `create function thread_post_counted() returns trigger language plpgsql as $$ begin
     if tg_op <> 'INSERT' then update thread set post_count = post_count - 1 where id = old.thread_id; end if;
     if tg_op <> 'DELETE' then update thread set post_count = post_count + 1 where id = new.thread_id; end if;
     return null; end $$`,
  `create trigger thread_post_counted after insert or delete or update of thread_id on post
     for each row execute function thread_post_counted()`,
];
