import { problem } from '../../platform/problems/problem.js';

export const StaffNotBlocked = problem('rule-broken', 'staff-not-blocked', [
  'De som arbeider her, kan ikke blokkeres. Er noe galt, kan du si det til koordinatoren.',
  'Those who work here cannot be blocked. If something is wrong, you can tell the coordinator.',
]);
