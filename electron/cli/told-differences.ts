import { cli } from '../../shared/messages/fr/cli.ts'
import type { Application } from '../core/application.ts'
import { call } from './command.ts'

/** Files whose name says that they may have been edited in Word: the others are not read twice. */
const isWord = (name: string) => /\.docx$/i.test(name)

/** What a Word document says that the definition it holds does not; nothing for any other file. */
export async function differencesOf(application: Application, file: { name: string; base64: string }) {
  return isWord(file.name) ? (await call(application, 'file.differences', file)).differences : []
}

/** Said by commands that use the definition a Word document holds, where its text says something else. */
export async function warnOfDifferences(
  application: Application,
  file: { name: string; base64: string },
  complain: (line: string) => void,
): Promise<void> {
  const differences = await differencesOf(application, file)
  if (differences.length > 0) complain(cli.word.notUsed(file.name, differences.length))
}
