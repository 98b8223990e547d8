import { answerPublicExport } from '@/lib/web/public-export-answer'

type Params = { params: Promise<{ slug: string; number: string; part: string; format: string }> }

export async function GET(request: Request, { params }: Params) {
  return answerPublicExport(request, await params)
}
