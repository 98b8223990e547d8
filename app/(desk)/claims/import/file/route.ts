import { answerFileSent } from '@/lib/web/answer-file-sent'
import { receiveImport } from '@/lib/web/receive-import'

/** Receives a file of claims, up to 500 MB. */
export async function POST(request: Request): Promise<Response> {
  return answerFileSent(request, receiveImport)
}
