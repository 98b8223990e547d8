import type { Metadata } from 'next'
import Link from 'next/link'
import '@/components/people/people.css'
import { Door } from '@/components/people/door'
import { ResetPasswordForm } from '@/components/people/reset-password-form'
import { RESET_DEAD } from '@/lib/people/password-reset'
import { passwordResetServes } from '@/lib/people/password-reset-offer.query'
import { resetPasswordAction } from './actions'

export const metadata: Metadata = { title: 'A new password' }

type Props = { params: Promise<{ token: string }> }

/** Where the link of a mail leads: a new password is set here; looking at the page uses nothing up. */
export default async function ResetPasswordPage({ params }: Props) {
  const { token } = await params
  const serves = await passwordResetServes(token)
  return (
    <Door title="A new password" about={serves ? 'It ends every session of yours' : RESET_DEAD}>
      {serves ? (
        <ResetPasswordForm token={token} action={resetPasswordAction} />
      ) : (
        <p>
          <Link className="link" href="/forgot-password">
            Ask for a new link
          </Link>
        </p>
      )}
    </Door>
  )
}
