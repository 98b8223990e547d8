import type { Role } from '@/lib/access/role'

/** Someone of the demo desk, with the password made for this run. */
export type DemoPerson = { name: string; email: string; role: Role; password: string }

/** The workbench the browser tests look at: a production build on a throwaway home with the demo desk. */
export type Workbench = { url: string; home: string; databaseUrl: string; people: DemoPerson[] }

const KEY = 'PLUMBLINE_UNDER_TEST'

/** Tells the test processes, which inherit the environment, where the workbench is. */
export function announceWorkbench(workbench: Workbench): void {
  process.env[KEY] = JSON.stringify(workbench)
}

/** The workbench this run started. */
export function workbench(): Workbench {
  const told = process.env[KEY]
  if (!told) throw new Error('No workbench was started: run the browser tests with npx playwright test.')
  return JSON.parse(told) as Workbench
}

/** The one person of the demo desk with this role. */
export function personWith(role: Role): DemoPerson {
  const person = workbench().people.find((each) => each.role === role)
  if (!person) throw new Error(`The demo desk has no ${role}.`)
  return person
}
