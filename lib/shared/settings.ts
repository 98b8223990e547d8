import { resolve } from 'node:path'
import { z } from 'zod'
import { readAllowedAddress } from './allowed-address'
import { isMailServer, readMailFrom } from './mail-address'

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
  /** Addresses captures may reach although they are not public: "10.0.0.8:8080, fd00::/8". */
  CAPTURE_ALLOW: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((entry) => entry.trim())
        .filter((entry) => entry !== ''),
    )
    .refine((entries) => entries.every((entry) => readAllowedAddress(entry) !== null), {
      error: 'It lists addresses, parted by commas, such as 10.0.0.8:8080 or fd00::/8.',
    }),
  /** How many requests a minute one token may make of one process of the server. */
  API_REQUESTS_A_MINUTE: z.coerce.number().int().min(1).max(10_000_000).default(1_200),
  /** Whether /api/v1/ping answers as many bytes as it is asked for: the floor that `npm run bench` measures beside. */
  BENCH_EMPTY_ROUTE: z.enum(['0', '1']).default('0'),
  /** Where captured files are kept, and where they arrive even when S3 keeps them. */
  FILES_FOLDER: z
    .string()
    .default('')
    .transform((folder) => resolve(folder || '.plumbline/files')),
  /** An S3-compatible store keeps the files instead when this is set; then all but the region are needed. */
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** The server mails are handed to, "smtp://name:password@mail.example:587" or smtps://; without one nothing is mailed. */
  SMTP_URL: z
    .string()
    .optional()
    .transform((address) => address || undefined)
    .refine((address) => address === undefined || isMailServer(address), {
      error:
        'It is an address such as smtp://name:password@mail.example:587 or smtps://mail.example, and nothing after it.',
    }),
  /** Whom mails are from: "Plumbline <checks@desk.example>"; needed with SMTP_URL. */
  MAIL_FROM: z
    .string()
    .optional()
    .transform((from) => from?.trim() || undefined)
    .refine((from) => from === undefined || readMailFrom(from) !== null, {
      error: 'It is an e-mail address, or a name and an address such as Plumbline <checks@desk.example>.',
    }),
})

export type Settings = z.infer<typeof settingsSchema>

let read: Settings | undefined

/** What the environment says, read and checked once; throws naming the setting that is wrong, never its value. */
export function settings(): Settings {
  read ??= parse()
  return read
}

function parse(): Settings {
  const result = settingsSchema.superRefine(wholeS3).superRefine(wholeMail).safeParse(process.env)
  if (result.success) return result.data
  const wrong = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The settings in the environment are not right. ${wrong.join(' ')}`)
}

/** Half an S3 store is none: everything that names and opens it is set, or nothing. */
function wholeS3(read: Settings, check: { addIssue: (issue: string) => void }): void {
  if (!read.S3_ENDPOINT) return
  const { username, password } = new URL(read.S3_ENDPOINT)
  if (username || password) check.addIssue('S3_ENDPOINT holds a name or a password; they have settings of their own.')
  for (const name of ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const) {
    if (!read[name]) check.addIssue(`${name} is not set, although S3_ENDPOINT is.`)
  }
}

/** Whoever names a mail server says also whom its mails are from. */
function wholeMail({ SMTP_URL, MAIL_FROM }: Settings, check: { addIssue: (issue: string) => void }): void {
  if (SMTP_URL && !MAIL_FROM) check.addIssue('MAIL_FROM is not set, although SMTP_URL is.')
}
