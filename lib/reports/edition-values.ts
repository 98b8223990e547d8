import { z } from 'zod'

export const text = z.string()
export const maybe = z.string().nullable()
export const count = z.int().min(0)
/** YYYY-MM-DD. */
export const day = z.iso.date().nullable()
export const instant = z.iso.datetime()
