import { answerOembed } from '@/lib/web/public-oembed-answer'

export async function GET(request: Request) {
  return answerOembed(request)
}
