/** What is wrong with the database and what to do about it, in one sentence a person can act on; never a stack. */
export class DatabaseFault extends Error {
  override name = 'DatabaseFault'
}
