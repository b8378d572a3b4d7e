import type { ActivityView } from '../toolbox.views.js';

/**
 * What leads to a meetup is told outside by the meetup, as discreetly as one chose there: its title is the host's and not one's own words,
 * and the week does not hear of it when it is moved or called off.
 */
export const isOfAMeetup = ({ path }: ActivityView): boolean => path?.startsWith('/meetups/') ?? false;
