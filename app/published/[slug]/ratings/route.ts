import { answerRatings } from '@/lib/web/public-desk-answer'

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return answerRatings(request, (await params).slug)
}
