import { z } from 'zod'

const settingsSchema = z.object({
  DATABASE_URL: z.string({ error: 'DATABASE_URL is not set; `npm start` sets it, `npx plumbline db url` prints it.' }),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(1).max(200).default(10),
  NEXTAUTH_SECRET: z.string().min(16).optional(),
  NEXTAUTH_URL: z.url().optional(),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default('your organisation'),
  /** How many proxies in front are trusted to name the caller's address in X-Forwarded-For. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
})

export type Settings = z.infer<typeof settingsSchema>

let read: Settings | undefined

/** What the environment says, read and checked once; throws naming the setting that is wrong, never its value. */
export function settings(): Settings {
  read ??= parse()
  return read
}

function parse(): Settings {
  const result = settingsSchema.safeParse(process.env)
  if (result.success) return result.data
  const wrong = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The settings in the environment are not right. ${wrong.join(' ')}`)
}
