import { lazy, Suspense, type ComponentProps } from 'react'

const ExportDialog = lazy(async () => ({ default: (await import('./export-dialog.tsx')).ExportDialog }))

/** The dialog that exports a dossier, read when it is first asked for. */
export function ExportOnDemand(props: ComponentProps<typeof ExportDialog>) {
  return (
    <Suspense>
      <ExportDialog {...props} />
    </Suspense>
  )
}
