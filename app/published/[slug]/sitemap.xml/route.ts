import { answerSitemap } from '@/lib/web/public-desk-answer'

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return answerSitemap(request, (await params).slug)
}
