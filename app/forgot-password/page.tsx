import type { Metadata } from 'next'
import Link from 'next/link'
import '@/components/people/people.css'
import { Door } from '@/components/people/door'
import { ForgotPasswordForm } from '@/components/people/forgot-password-form'
import { mailConfigured } from '@/lib/notifications/mail-configured'
import { settings } from '@/lib/shared/settings'
import { askPasswordResetAction } from './actions'

export const metadata: Metadata = { title: 'Forgot your password?' }

/** Where somebody who forgot their password asks for a link. */
export default async function ForgotPasswordPage() {
  return (
    <Door title="Forgot your password?" about="A link by mail sets a new one">
      {mailConfigured(settings()) ? (
        <ForgotPasswordForm action={askPasswordResetAction} />
      ) : (
        <p>
          This workbench sends no mail. Ask an admin of your desk; whoever runs the workbench gives you a new password
          with <code>npx plumbline user password</code>.
        </p>
      )}
      <p>
        <Link className="link" href="/sign-in">
          Back to signing in
        </Link>
      </p>
    </Door>
  )
}
