import { exportClaimsAnswer } from '@/lib/web/export-claims-answer'

export const GET = exportClaimsAnswer
