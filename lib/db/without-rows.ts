import { isDriverAdapterError, type SqlDriverAdapter, type Transaction } from '@prisma/driver-adapter-utils'
import { PrismaPg } from '@prisma/adapter-pg'

/** The driver, whose errors say which rule a row broke and never what stood in the row: PostgreSQL tells the whole row beside it. */
export class PgWithoutRows extends PrismaPg {
  override async connect(): Promise<Awaited<ReturnType<PrismaPg['connect']>>> {
    return withoutRows(await super.connect())
  }
}

/** The same connection, each of whose promises is rejected without the details of a row. */
function withoutRows<Connection extends SqlDriverAdapter | Transaction>(connection: Connection): Connection {
  return new Proxy(connection, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? (...given: unknown[]) => told(value.apply(target, given)) : value
    },
  })
}

function told(answer: unknown): unknown {
  if (!(answer instanceof Promise)) return answer
  return answer.then(begun, (error: unknown) => {
    if (isDriverAdapterError(error) && 'detail' in error.cause) error.cause.detail = undefined
    throw error
  })
}

/** A transaction speaks for itself; it needs the same. */
function begun(answer: unknown): unknown {
  return isTransaction(answer) ? withoutRows(answer) : answer
}

function isTransaction(answer: unknown): answer is Transaction {
  return typeof answer === 'object' && answer !== null && 'commit' in answer && 'rollback' in answer
}
