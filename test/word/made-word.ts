import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { produceFile } from '../../electron/core/produce-file.ts'
import { dossierDocx } from '../../electron/core/render/dossier-docx.ts'
import { noPictures } from '../../electron/core/render/pictures.ts'
import type { DefinitionFile } from '../../shared/definition/definition-file.ts'
import { fingerprint } from '../../shared/definition/fingerprint.ts'
import {
  frameworksWithoutRequirements,
  pdfTemplate,
  shippedFrameworks,
  shippedProfile,
} from '../render/example-dossiers.ts'

export const date = '2026-11-22'

/** The Word document of a definition, as it is exported. */
export async function wordOf(
  file: DefinitionFile,
  revision: number | null = null,
  installed = shippedFrameworks(),
  profile = shippedProfile(),
) {
  const { definition, institution } = file
  const known = definition.frameworks.every(({ framework, version }) =>
    installed.some((entry) => entry.id === framework && entry.version === version),
  )
  const produced = await produceFile(
    'docx',
    {
      definition,
      institution,
      attachments: new Map(),
      date,
      revision,
      pdfTemplate,
      installed: known ? installed : frameworksWithoutRequirements(file),
    },
    profile,
  )
  return new Uint8Array(Buffer.from(produced.base64, 'base64'))
}

/** A document of one line that carries a definition: as sound as a whole dossier, and made in no time. */
export const shortWordOf = (file: DefinitionFile) =>
  dossierDocx(
    {
      language: 'fr-FR',
      title: 'Dossier',
      author: 'Université',
      date,
      fingerprint: fingerprint(file.definition, file.institution),
      header: 'Dossier',
      letterhead: '',
      accent: '#1b3a5c',
      footer: ['Édité', 'Référentiels'],
      margin: 'usual',
      sections: [
        {
          part: 'body',
          landscape: false,
          framed: false,
          nodes: [{ kind: 'heading', level: 1, id: 'un', text: '1. Un' }],
        },
      ],
    },
    noPictures,
    {
      source: { file, profile: shippedProfile() },
      stamp: {
        profile: 'cfvu',
        definition: file.definition.id,
        revision: null,
        fingerprint: fingerprint(file.definition, file.institution),
        frameworks: file.definition.frameworks.map(({ framework, version }) => ({ id: framework, version })),
        date,
      },
    },
  )

/** A Word document with some of its parts changed; `null` takes a part out. */
export function withParts(
  bytes: Uint8Array,
  changes: Readonly<Record<string, ((xml: string) => string | Uint8Array) | null>>,
): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(bytes)
  for (const [path, change] of Object.entries(changes)) {
    const part = parts[path]
    if (part === undefined) throw new Error(`no ${path}`)
    if (change === null) delete parts[path]
    else {
      const written = change(strFromU8(part))
      parts[path] = typeof written === 'string' ? strToU8(written) : written
    }
  }
  return zipSync(parts)
}
