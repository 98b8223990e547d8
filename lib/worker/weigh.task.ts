import { weighClaims } from '@/lib/evidence/weigh-claims.command'
import type { Task } from './task'

/** Weighs the claims whose evidence changed, until none is left; made to be run each minute, beside what `weighSoon` does at once. */
export const weigh: Task<'weigh'> = async (_payload, { stop }) => {
  while (!stop.aborted && (await weighClaims()) > 0);
}
