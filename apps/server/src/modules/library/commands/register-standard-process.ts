import { compileProcess } from '@tongban/law/process/compile.ts'
import type { Work } from '../../../kernel/work.ts'
import { putStandardProcess } from '../library-file.repository.ts'

type StandardProcess = {
  /** lower_snake. */
  readonly key: string
  readonly name: string
  /** For whom and what it is, in a sentence. */
  readonly description: string
  /** BPMN 2.0. */
  readonly xml: string
}

/** A process that editors can choose. @throws for one that does not compile: it comes with the installation */
export async function registerStandardProcess(work: Work, process: StandardProcess): Promise<void> {
  const compiled = await compileProcess(process.xml)
  if (!compiled.ok) throw new Error(`process ${process.key}: ${JSON.stringify(compiled.problems)}`)
  await putStandardProcess(work.tx, { ...process })
}
