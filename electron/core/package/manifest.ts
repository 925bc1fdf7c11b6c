import { z } from 'zod'

/** The version of the package this program writes; a later one is refused. */
export const currentPackageVersion = 1

export const manifestPath = 'manifest.json'
export const definitionPath = 'definition.json'
export const frameworksPath = 'frameworks.json'
export const pagePath = 'dossier.html'
export const attachmentsFolder = 'attachments/'

/** What a package says of itself: every file but the manifest, by path, with size in bytes and SHA-256. */
export const manifestSchema = z.strictObject({
  format: z.literal('cadrier-package'),
  formatVersion: z.literal(currentPackageVersion),
  date: z.iso.date(),
  files: z.array(
    z.strictObject({
      path: z.string().min(1).max(200),
      size: z.int().nonnegative(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
})

export type Manifest = z.infer<typeof manifestSchema>
