import type { Loss, WrittenDefault } from './loss.ts'

/** What a writer makes of a dossier, with what it lost of it and what it wrote that the dossier does not say. */
export type Made<Files> = Files & { losses: Loss[]; defaults: readonly WrittenDefault[] }
