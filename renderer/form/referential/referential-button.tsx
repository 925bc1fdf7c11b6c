import { lazy, Suspense, useEffect } from 'react'
import type { Path } from '../../session/path.ts'
import { modelPathOf } from '../../session/path.ts'
import { Button } from '../../ui/button.tsx'
import { fieldLabel, referentialActs as words } from '../../words.ts'
import { askReferential, useReferentialAsked } from './referential-asked.ts'

const ReferentialDialog = lazy(() => import('./referential-dialog.tsx'))

/** Takes items of a referential into a dossier, from the list it is asked in. */
export function ReferentialButton({ path }: { path: Path }) {
  const list = modelPathOf(path)
  const open = useReferentialAsked(list)
  // What was asked of a page that is left is not asked of the next one.
  useEffect(() => () => askReferential(null), [])
  return (
    <>
      <Button look="quiet" aria-label={words.openInto(fieldLabel(list))} onPress={() => askReferential(list)}>
        {words.open}
      </Button>
      {open && (
        <Suspense>
          <ReferentialDialog path={path} onClose={() => askReferential(null)} />
        </Suspense>
      )}
    </>
  )
}
