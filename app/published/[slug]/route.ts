import { answerIndex } from '@/lib/web/public-desk-answer'

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return answerIndex(request, (await params).slug)
}
