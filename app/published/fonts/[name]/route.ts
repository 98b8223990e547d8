import { answerFont } from '@/lib/web/public-file-answer'

export async function GET(request: Request, { params }: { params: Promise<{ name: string }> }) {
  return answerFont(request, (await params).name)
}
