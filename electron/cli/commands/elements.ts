import { formatHalfCredits, formatMinutes } from '../../../shared/messages/fr/format.ts'
import { europeanSheet } from '../../../shared/messages/fr/european-elements.ts'
import { optionLabel } from '../../../shared/messages/fr/options.ts'
import { cli } from '../../../shared/messages/fr/cli.ts'
import { europeanElements } from '../../../shared/standards/european-elements.ts'
import { readArguments } from '../arguments.ts'
import { call, type Command } from '../command.ts'
import { exitCode } from '../exit-code.ts'
import { readGivenFile } from '../given-files.ts'
import { UsageFault } from '../usage-fault.ts'

/** `cadrier elements FILE…`: the 16 European elements of each definition, a line each: state, element, value. */
export const elements: Command = async (argv, terminal) => {
  const { words } = readArguments(argv, {})
  if (words.length === 0) throw new UsageFault(cli.usageFaults.noFile)
  const application = await terminal.application()
  for (const path of words) {
    const { title, definition, institution } = await call(application, 'file.inspect', await readGivenFile(path))
    const sheet = europeanElements(definition, institution, {
      optionLabel,
      formatMinutes,
      formatHalfCredits,
      level: europeanSheet.level,
      nationalLevel: europeanSheet.nationalLevel,
    })
    terminal.print(`${title}\n`)
    for (const { name, state, values } of sheet) {
      const value = values.join('\u202f; ').replaceAll(/\s*\n\s*/g, ' ')
      terminal.print(`${europeanSheet.states[state]}\t${europeanSheet.names[name]}\t${value}\n`)
    }
  }
  return exitCode.clean
}
