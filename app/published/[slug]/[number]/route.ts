import { answerReport } from '@/lib/web/public-report-answer'

export async function GET(request: Request, { params }: { params: Promise<{ slug: string; number: string }> }) {
  const { slug, number } = await params
  return answerReport(request, slug, number)
}
