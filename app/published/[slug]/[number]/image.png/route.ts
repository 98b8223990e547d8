import { answerReportImage } from '@/lib/web/public-image-answer'

export async function GET(request: Request, { params }: { params: Promise<{ slug: string; number: string }> }) {
  const { slug, number } = await params
  return answerReportImage(request, slug, number)
}
