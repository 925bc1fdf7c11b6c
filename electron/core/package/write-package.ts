import { createHash } from 'node:crypto'
import type { DefinitionFile } from '../../../shared/definition/definition-file.ts'
import { canonicalJson } from '../../../shared/definition/fingerprint.ts'
import {
  attachmentsFolder,
  currentPackageVersion,
  definitionPath,
  frameworksPath,
  manifestPath,
  pagePath,
  type Manifest,
} from './manifest.ts'
import { zipFiles } from './zip-files.ts'

export interface PackageContents {
  file: DefinitionFile
  /** Bytes by SHA-256; those the definition and its institution do not name are left out. */
  attachments: ReadonlyMap<string, Uint8Array>
  frameworks: readonly { id: string; version: string }[]
  /** The dossier as a page that opens in any browser. */
  page: string
  /** `YYYY-MM-DD`. */
  date: string
}

/** Writes a `.cadrier` package: the same contents and date give the same bytes. */
export function writePackage({ file, attachments, frameworks, page, date }: PackageContents): Uint8Array {
  const encode = (text: string) => new TextEncoder().encode(text)
  const contents: Record<string, Uint8Array> = {
    [definitionPath]: encode(canonicalJson(file)),
    [frameworksPath]: encode(canonicalJson(frameworks.map(({ id, version }) => ({ id, version })))),
    [pagePath]: encode(page),
  }
  const named = [...file.definition.attachments, ...(file.institution?.attachments ?? [])].map(({ sha256 }) => sha256)
  for (const sha256 of [...new Set(named)].sort()) {
    const bytes = attachments.get(sha256)
    if (bytes) contents[`${attachmentsFolder}${sha256}`] = bytes
  }
  const manifest: Manifest = {
    format: 'cadrier-package',
    formatVersion: currentPackageVersion,
    date,
    files: Object.entries(contents).map(([path, bytes]) => ({
      path,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
  }
  return zipFiles({ [manifestPath]: encode(JSON.stringify(manifest, null, 2)), ...contents }, date)
}
