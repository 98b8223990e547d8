import { answerStyle } from '@/lib/web/public-file-answer'

export async function GET(request: Request) {
  return answerStyle(request)
}
