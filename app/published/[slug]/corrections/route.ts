import { answerCorrections } from '@/lib/web/public-desk-answer'

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return answerCorrections(request, (await params).slug)
}
