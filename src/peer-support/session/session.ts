/** The three questions before and after: what one hopes a talk does, and nothing a clinician would count. */
export const questions = ['calm', 'heard', 'next'] as const;
export type Question = (typeof questions)[number];

export const moments = ['before', 'after'] as const;
export type Moment = (typeof moments)[number];

/** 0 to 10 for each question. */
export type Answers = Partial<Record<Moment, Record<Question, number>>>;
