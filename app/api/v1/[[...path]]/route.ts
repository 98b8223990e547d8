import { answerApi } from '@/lib/web/api-answer'

export const GET = answerApi
export const HEAD = answerApi
export const POST = answerApi
export const PUT = answerApi
export const PATCH = answerApi
export const DELETE = answerApi
export const OPTIONS = answerApi
