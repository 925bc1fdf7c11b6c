import { lazy, Suspense, type ComponentType } from 'react'
import type { DossierView } from '../../route.ts'
import type { Judgement } from '../../form/judgement-context.ts'

/** What a view of the whole dossier is given; the document itself comes from `useForm`. */
export interface DossierViewProps {
  /** What stands between the document and its frameworks; null until frameworks are read. */
  judgement: Judgement | null
}

const views: Record<DossierView, ComponentType<DossierViewProps>> = {
  map: lazy(() => import('./map/question-map.tsx')),
  matrix: lazy(() => import('./matrix/alignment-matrix.tsx')),
}

/** A view of the whole dossier, read when it is first asked for. */
export function WholeDossier({ view, judgement }: { view: DossierView } & DossierViewProps) {
  const View = views[view]
  return (
    <Suspense fallback={<div aria-busy="true" />}>
      <View judgement={judgement} />
    </Suspense>
  )
}
