import { Temporal } from 'temporal-polyfill';

/*
 * The rules of the reveal ladder between two people in one context: a room, or one meetup series. Pure; the source is the
 * product page. What is shown in one context is not shown in the other: that would tie the two.
 */

export const rungs = ['first-name', 'meetup-name', 'nickname', 'face', 'contact'] as const;
export type Rung = (typeof rungs)[number];

export type ContextKind = 'room' | 'meetup';

/** What can be shown, from where the other one knows me so far. Each by itself: any of them may be skipped. */
export const rungsFrom: Readonly<Record<ContextKind, readonly Rung[]>> = {
  room: ['first-name', 'meetup-name', 'face', 'contact'],
  meetup: ['nickname', 'first-name', 'face', 'contact'],
};

/** The two people of a bond, always in the same order. */
export type Side = 0 | 1;
export const other = (side: Side): Side => (side === 0 ? 1 : 0);

/** What somebody was called at the meetups of one series when they said that it may be shown. */
export interface ShownName {
  scope: string;
  name: string;
}

/** An offer of one side. */
export interface Hand {
  /** ISO instant; afterwards it is as if it had never been. */
  until: string;
  /** The other side does not want to. Known to that side alone. */
  declined?: true;
  /** It went to the people of a meetup, so the offerer is not told to whom. */
  group?: string;
  /** The meetup names it was about. */
  names?: ShownName[];
}

interface RungLedger {
  shared?: true;
  /** Of the rung of meetup names: those of each that they agreed on. A later one is not among them. */
  names?: [ShownName[], ShownName[]];
  hands: [Hand | null, Hand | null];
}

/** What stands between two people in one context. */
export type Ladder = Partial<Record<Rung, RungLedger>>;

/**
 * How a rung looks from one side. `offered`: I have offered it, whether it was unseen, declined or ignored. `asked`: the other
 * has offered it to me, and I have not said no.
 */
export type RungState = 'hidden' | 'offered' | 'asked' | 'shared';

const isOpen = (hand: Hand | null, now: Temporal.Instant): hand is Hand =>
  hand !== null && Temporal.Instant.compare(Temporal.Instant.from(hand.until), now) > 0;

const at = (ladder: Ladder, rung: Rung): RungLedger => ladder[rung] ?? { hands: [null, null] };
const withHand = (ledger: RungLedger, side: Side, hand: Hand | null): RungLedger => ({
  ...ledger,
  hands: side === 0 ? [hand, ledger.hands[1]] : [ledger.hands[0], hand],
});
function bothShow(side: Side, mine: ShownName[] | undefined, theirs: ShownName[] | undefined): RungLedger {
  const shown: RungLedger = { shared: true, hands: [null, null] };
  if (!mine && !theirs) return shown;
  const [one, two] = [mine ?? [], theirs ?? []];
  return { ...shown, names: side === 0 ? [one, two] : [two, one] };
}

/** Offers a rung. If the other side holds it out already, both show it from now on. Offering again changes nothing. */
export function offer(ladder: Ladder, side: Side, rung: Rung, hand: Hand, now: Temporal.Instant): Ladder {
  const ledger = at(ladder, rung);
  if (ledger.shared || isOpen(ledger.hands[side], now)) return ladder;
  const theirs = ledger.hands[other(side)];
  if (isOpen(theirs, now)) return { ...ladder, [rung]: bothShow(side, hand.names, theirs.names) };
  const { until, group, names } = hand;
  return {
    ...ladder,
    [rung]: withHand(ledger, side, { until, ...(group ? { group } : {}), ...(names ? { names } : {}) }),
  };
}

/** Whether the other side's offer lies before this one. */
export const isAsked = (ladder: Ladder, side: Side, rung: Rung, now: Temporal.Instant): boolean =>
  stateOf(ladder, side, rung, now) === 'asked';

/** Says yes to the other side's offer: both show the rung. Only while `isAsked`. */
export const agree = (ladder: Ladder, side: Side, rung: Rung, names?: ShownName[]): Ladder => ({
  ...ladder,
  [rung]: bothShow(side, names, at(ladder, rung).hands[other(side)]?.names),
});

/** Says no: gone from this side; nothing changes for the other. Only while `isAsked`. */
export function decline(ladder: Ladder, side: Side, rung: Rung): Ladder {
  const ledger = at(ladder, rung);
  const hand = ledger.hands[other(side)]!;
  return { ...ladder, [rung]: withHand(ledger, other(side), { ...hand, declined: true }) };
}

/** Takes back: one's own open offer, or what both show, for both at once. Nothing of it springs back later. */
export function withdraw(ladder: Ladder, side: Side, rung: Rung): Ladder {
  const ledger = at(ladder, rung);
  return { ...ladder, [rung]: ledger.shared ? { hands: [null, null] } : withHand(ledger, side, null) };
}

export function stateOf(ladder: Ladder, side: Side, rung: Rung, now: Temporal.Instant): RungState {
  const { shared, hands } = at(ladder, rung);
  if (shared) return 'shared';
  if (isOpen(hands[side], now)) return 'offered';
  const theirs = hands[other(side)];
  return isOpen(theirs, now) && !theirs.declined ? 'asked' : 'hidden';
}

/** Until when an open offer of either side stands, as this side may know it. */
export function untilOf(ladder: Ladder, side: Side, rung: Rung, now: Temporal.Instant): string | undefined {
  const state = stateOf(ladder, side, rung, now);
  const { hands } = at(ladder, rung);
  return state === 'offered' ? hands[side]!.until : state === 'asked' ? hands[other(side)]!.until : undefined;
}

/** The one answer to what each of the two sees of the other: these rungs and no others. The same for both, always. */
export const shownRungs = (ladder: Ladder): Rung[] => rungs.filter((rung) => at(ladder, rung).shared);

/** The meetup names that one of the two shows the other. */
export const shownNames = (ladder: Ladder, side: Side): readonly ShownName[] =>
  at(ladder, 'meetup-name').shared ? (at(ladder, 'meetup-name').names?.[side] ?? []) : [];

/** Without what has run out, so that nothing is kept that no longer counts. */
export function swept(ladder: Ladder, now: Temporal.Instant): Ladder {
  const alive = rungs.flatMap((rung): [Rung, RungLedger][] => {
    const { shared, hands, names } = at(ladder, rung);
    if (shared) return [[rung, { shared, hands: [null, null], ...(names ? { names } : {}) }]];
    const open = hands.map((hand) => (isOpen(hand, now) ? hand : null)) as [Hand | null, Hand | null];
    return open.some(Boolean) ? [[rung, { hands: open }]] : [];
  });
  return Object.fromEntries(alive);
}
