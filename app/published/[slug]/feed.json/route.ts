import { answerFeed } from '@/lib/web/public-desk-answer'

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return answerFeed(request, (await params).slug, 'json')
}
