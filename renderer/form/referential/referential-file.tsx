import { FileTrigger } from 'react-aria-components'
import { archiveEnding, referentialEndings } from '../../../shared/referential/referential-endings.ts'
import { Button } from '../../ui/button.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { referentialWords as words } from './words.ts'

const accepted = [...referentialEndings, archiveEnding]

/** Asks for a referential: a button, and a place to drop it. @param other in the place of one that is open: the button alone */
export function ReferentialFile({ onFile, other = false }: { onFile: (file: File) => void; other?: boolean }) {
  const take = (files: readonly File[]) => {
    const [file] = files
    if (file) onFile(file)
  }
  const trigger = (
    <FileTrigger acceptedFileTypes={accepted} onSelect={(files) => take([...(files ?? [])])}>
      <Button icon="import" look={other ? 'quiet' : 'primary'} autoFocus={!other}>
        {other ? words.chooseOther : words.choose}
      </Button>
    </FileTrigger>
  )
  if (other) return trigger
  return (
    <FileDrop onFiles={take}>
      <div className="referential-choose">
        <p>{words.intro}</p>
        <ul>
          {words.accepted.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <div>{trigger}</div>
        <p className="quiet">{words.paste}</p>
      </div>
    </FileDrop>
  )
}
