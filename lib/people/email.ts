import { z } from 'zod'
import { requiredLine } from '@/lib/shared/text-input'

/** An e-mail address in lower case, as accounts are known by. */
export const emailAddress = requiredLine('The e-mail', 254)
  .transform((typed) => typed.toLowerCase())
  .pipe(z.email({ error: 'The e-mail is an address such as ruth@desk.example.' }))
