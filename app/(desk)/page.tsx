import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { homeOf } from '@/lib/people/home.query'
import { requireActor } from '@/lib/web/current-actor'
import MyDeskPage from './my-desk/page'

export const metadata: Metadata = { title: 'My desk' }

/** Where one begins: the saved view one chose, else My desk. */
export default async function HomePage() {
  const home = await homeOf(await requireActor())
  if (home !== null) redirect(home.href)
  return <MyDeskPage />
}
