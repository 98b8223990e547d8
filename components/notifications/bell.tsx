'use client'

import Link from 'next/link'
import { usePathname, useRouter } from 'next/navigation'
import { Glyph } from '@/components/ui/glyph'
import { useKeys } from '@/components/ui/use-keys'

/** Beyond this many it says that there are more. */
const MOST = 99

/** The way to what one is told, with how much of it is unread; `b` goes there from every screen. */
export function Bell({ unread }: { unread: number }) {
  const router = useRouter()
  const path = usePathname()
  useKeys({ b: () => router.push(PATH) })
  const count = unread > MOST ? `${MOST}+` : String(unread)
  return (
    <Link
      className="bell"
      href={PATH}
      aria-label={unread === 0 ? 'Notifications, none unread' : `Notifications, ${count} unread`}
      aria-current={path === PATH ? 'page' : undefined}
      aria-keyshortcuts="b"
    >
      <Glyph name="bell" />
      <span className="word">Notifications</span>
      {unread === 0 ? null : <b className="num">{count}</b>}
    </Link>
  )
}

const PATH = '/notifications'
