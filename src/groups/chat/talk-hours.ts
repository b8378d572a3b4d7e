import { Temporal } from 'temporal-polyfill';

/** A hosted time as it is planned: wall-clock, in the community's zone. */
export interface Planned {
  /** `YYYY-MM-DD`, the first one if weekly. */
  day: string;
  /** `HH:MM`. What ends at an earlier time than it begins ends on the next day. */
  starts: string;
  ends: string;
  weekly: boolean;
}

/** One time that it takes place. */
export interface Occurrence<Plan extends Planned> {
  plan: Plan;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
}

const onTheWall = (day: Temporal.PlainDate, time: string, zone: string) =>
  day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toInstant();

/** A time on one day. Eight in the evening is eight in the evening, whichever side of the change of clocks. */
function on<Plan extends Planned>(day: Temporal.PlainDate, plan: Plan, zone: string): Occurrence<Plan> {
  const last = plan.ends <= plan.starts ? day.add({ days: 1 }) : day;
  return { plan, startsAt: onTheWall(day, plan.starts, zone), endsAt: onTheWall(last, plan.ends, zone) };
}

/** The first time that has not ended. A weekly one has always another. */
export function nextOf<Plan extends Planned>(
  plan: Plan,
  now: Temporal.Instant,
  zone: string,
): Occurrence<Plan> | undefined {
  const first = Temporal.PlainDate.from(plan.day);
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const weeks = plan.weekly ? Math.max(0, Math.floor(first.until(today).days / 7) - 1) : 0;
  // The one of last week may have begun before midnight and go on.
  for (let week = weeks; week <= (plan.weekly ? weeks + 3 : weeks); week++) {
    const time = on(first.add({ days: 7 * week }), plan, zone);
    // In the hour that the clock leaps over, a time can end before it begins: then it is none.
    const real = Temporal.Instant.compare(time.startsAt, time.endsAt) < 0;
    if (real && Temporal.Instant.compare(now, time.endsAt) < 0) return time;
  }
  return undefined;
}

export interface Hours<Plan extends Planned> {
  /** Going on. */
  current?: Occurrence<Plan> | undefined;
  /** The next that begins. */
  next?: Occurrence<Plan> | undefined;
}

/** What is going on at a moment, and what comes next. */
export function hoursAt<Plan extends Planned>(
  plans: readonly Plan[],
  now: Temporal.Instant,
  zone: string,
): Hours<Plan> {
  const begun = ({ startsAt }: Occurrence<Plan>) => Temporal.Instant.compare(startsAt, now) <= 0;
  const first = (times: readonly (Occurrence<Plan> | undefined)[]) =>
    times
      .filter((time) => time !== undefined)
      .sort((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt))
      .at(0);
  const times = plans.map((plan) => nextOf(plan, now, zone));
  const current = first(times.filter((time) => time && begun(time)));
  // What goes on now may come again next week.
  const later = times.map((time) => (time && begun(time) ? nextOf(time.plan, time.endsAt, zone) : time));
  return { current, next: first(later.filter((time) => time && !begun(time))) };
}
