import type { MeetupFaceId } from '../identity/index.js';

/** Whose key what somebody writes about a meetup is under: the meetup name's own. */
export const planOwner = (faceId: MeetupFaceId) => `face:${faceId}`;
