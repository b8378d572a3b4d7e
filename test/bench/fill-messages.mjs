/**
 * Fills an empty database with the demo and N letters, through the real schema and past the services: they would take hours. Most of
 * them are of others, and a twentieth is the past of one provider. Their words are noise, as all sealed words look from outside; what
 * will be looked at is written by the portal itself, afterwards.
 *
 * `node fill-messages.mjs N PROVIDER`, with the environment of the app. Tells how long it took, by message.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { Account } from '../../dist/src/identity/account/account.entity.js';
import { Membership } from '../../dist/src/identity/account/membership.entity.js';
import { Accounts } from '../../dist/src/identity/index.js';
import { CareRelation } from '../../dist/src/messaging/care-relation.entity.js';
import { Conversation } from '../../dist/src/messaging/conversation.entity.js';
import { ConversationLook } from '../../dist/src/messaging/looks/conversation-look.entity.js';
import { Message } from '../../dist/src/messaging/message.entity.js';
import { DataKey } from '../../dist/src/platform/crypto/data-key.entity.js';
import { Read } from '../../dist/src/platform/database/read.js';
import { sql } from '../../dist/src/platform/database/sql.js';
import { UnitOfWork } from '../../dist/src/platform/database/unit-of-work.js';
import { serve } from '../../dist/src/serve.js';

const letters = Number(process.argv[2]);
const perConversation = 8;
const perRelation = 25;
const providers = 20;

const app = await serve(process.env);
const get = (what) => app.get(what, { strict: false });
const [unit, read, accounts] = [get(UnitOfWork), get(Read), get(Accounts)];

const from = performance.now();
const { account_id } = await accounts.byEmail(process.argv[3]).then(({ id }) => ({ account_id: id }));
const measured = await read.one(sql`select id, community_id from membership where account_id = ${account_id}`);
const { kek_id } = await read.one(sql`select kek_id from data_key limit 1`);
const communityId = measured.community_id;
const noise = (bytes) => randomBytes(bytes);

async function insert(entity, rows) {
  for (let n = 0; n < rows.length; n += 1000)
    await unit.manager
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(rows.slice(n, n + 1000))
      .updateEntity(false)
      .execute();
}

function somebody(role) {
  const [accountId, id] = [randomUUID(), randomUUID()];
  const account = {
    id: accountId,
    emailFingerprint: noise(32).toString('base64url'),
    email: noise(50),
    firstName: noise(40),
    passwordHash: '',
    factorDue: false,
  };
  const staff = role === 'Provider' ? { staffName: 'En til', staffTitle: '', organisation: 'En annen' } : {};
  return { account, membership: { id, accountId, communityId, role, ...staff } };
}

const staff = Array.from({ length: providers - 1 }, () => somebody('Provider'));
const readers = [measured.id, ...staff.map(({ membership }) => membership.id)];
const relations = Math.ceil(letters / perConversation / perRelation);
const people = Array.from({ length: Math.max(relations, providers) }, () => somebody('ServiceUser'));
const rows = { care: [], conversations: [], letters: [], looks: [], keys: [] };
const start = Temporal.Now.instant().subtract({ hours: 24 * 400 });
const key = () =>
  rows.keys.push({
    id: randomUUID(),
    ownerFingerprint: noise(32).toString('base64url'),
    kekId: kek_id,
    wrapped: noise(60),
  });
const conversations = Math.ceil(letters / perConversation);
for (const [n, { membership }] of people.entries()) {
  const providerId = readers[n % providers];
  rows.care.push({
    id: randomUUID(),
    communityId,
    accountId: membership.accountId,
    providerId,
    careName: noise(40),
    endedAt: null,
  });
  key();
}
for (let n = 0; n < conversations; n++) {
  const relation = rows.care[n % rows.care.length];
  const id = randomUUID();
  rows.conversations.push({
    id,
    careRelationId: relation.id,
    kind: ['question', 'practical', 'update'][n % 3],
    topic: noise(60),
    subject: noise(50),
    lang: 'nb',
    state: 'answered',
    lastSeq: perConversation,
    lastAt: start.add({ minutes: Math.floor((n / conversations) * 390 * 24 * 60) + perConversation * 90 }),
    answeredSeq: perConversation - 1,
    filedSeq: null,
  });
  key();
  const begun = start.add({ minutes: Math.floor((n / conversations) * 390 * 24 * 60) });
  rows.looks.push({
    id: randomUUID(),
    conversationId: id,
    readerId: relation.providerId,
    day: begun.toString().slice(0, 10),
    how: 'party',
  });
  for (let seq = 1; seq <= perConversation; seq++)
    rows.letters.push({
      id: randomUUID(),
      conversationId: id,
      seq,
      author: seq % 2 === 1 ? 'person' : 'provider',
      body: noise(200 + ((n * seq) % 600)),
      snapshot: null,
      lang: 'nb',
      sentAt: begun.add({ minutes: seq * 90 }),
      openedAt: seq % 2 === 1 ? begun.add({ minutes: seq * 90 + 30 }) : null,
      expectedBy: seq % 2 === 1 ? '2020-01-01' : null,
      writtenBy: null,
      correctsSeq: null,
      remindAt: null,
    });
}
await unit.run(async () => {
  const all = [...staff, ...people];
  await insert(
    Account,
    all.map(({ account }) => account),
  );
  await insert(
    Membership,
    all.map(({ membership }) => membership),
  );
  await insert(DataKey, rows.keys);
  await insert(CareRelation, rows.care);
  await insert(Conversation, rows.conversations);
  await insert(ConversationLook, rows.looks);
  await insert(Message, rows.letters);
});
// Whoever decides how to look something up has to know how much there is; both databases learn it by themselves, but not at once.
await unit.run(() => unit.runner.query('analyze'));
await app.close();

process.send({ conversations, seconds: (performance.now() - from) / 1000 });
process.disconnect();
