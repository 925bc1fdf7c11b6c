import { z } from 'zod'

/** Version of the format of profiles; a later one is refused. */
export const currentProfileVersion = 1

/** The profile whose documents have the name of the dossier alone, and which packages show. */
export const mainProfile = 'cfvu'

const sentence = z.string().trim().min(1).max(300)

/** A block of the dossier and how it is headed. */
export const placedBlockSchema = z.strictObject({
  /** Id of a block: see blocks.ts. */
  block: z.string().min(1).max(60),
  /** Its heading; that of the block where it says none, and no heading at all where it is empty. */
  title: z.string().trim().max(200).optional(),
  /** Whether its pages are turned; as the block is where it does not say. */
  landscape: z.boolean().optional(),
})

export type PlacedBlock = z.infer<typeof placedBlockSchema>

/**
 * A kind of document made of a definition: which blocks, in which order, under which headings. It is data: an
 * institution adds one without code.
 */
export const profileSchema = z.strictObject({
  format: z.literal('cadrier-profile'),
  formatVersion: z.literal(currentProfileVersion),
  /** Names the profile on the command line, and the files made with it. */
  id: z
    .string()
    .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/)
    .max(40),
  /** How it is called in lists of documents. */
  title: sentence,
  /** For whom and for what it is made. */
  description: sentence,
  /** What the document is, above its title. */
  overline: sentence,
  /** What it is, before the title of the micro-credential: in the properties of the file. */
  kind: sentence,
  /**
   * Who reads it. What the public reads says nothing of how the dossier is judged but that it is a draft, and does not
   * carry the definition, which holds names, costs and opinions.
   */
  readers: z.enum(['internal', 'public']),
  /** A title page of its own, or a title at the top of the first page. */
  opening: z.enum(['cover', 'band']),
  contents: z.boolean(),
  /** Whether the headings of the body and the tables are numbered. */
  numbered: z.boolean(),
  /** A wide margin on the outer side, to write in. */
  margin: z.enum(['usual', 'wide']),
  /** Whether each part says which requirements it answers, and where they come from. */
  requirements: z.boolean(),
  /** Whether the abbreviations of the field are told in a note where they come first: for readers from outside. */
  abbreviations: z.boolean().default(false),
  /** A frame around the page, as certificates have. */
  framed: z.boolean(),
  body: z.array(placedBlockSchema).min(1).max(60),
  /** Each on pages of its own, lettered. */
  annexes: z.array(placedBlockSchema).max(60),
})

export type Profile = z.infer<typeof profileSchema>

/** Why something is not a profile, with the place (`body.3.block`) where that is not in the issues of zod. */
export type ProfileFault =
  | { kind: 'shape'; issues: readonly z.core.$ZodIssue[] }
  | { kind: 'newer-version'; version: number }
  | { kind: 'unknown-block' | 'block-twice'; block: string; path: readonly [string, number, string] }

/** @param blocks ids of the blocks there are */
export function readProfile(
  value: unknown,
  blocks: ReadonlySet<string>,
): { ok: true; profile: Profile } | { ok: false; fault: ProfileFault } {
  const version = z.object({ format: z.literal('cadrier-profile'), formatVersion: z.int() }).safeParse(value)
  if (version.success && version.data.formatVersion > currentProfileVersion)
    return { ok: false, fault: { kind: 'newer-version', version: version.data.formatVersion } }
  const read = profileSchema.safeParse(value)
  if (!read.success) return { ok: false, fault: { kind: 'shape', issues: read.error.issues } }
  const seen = new Set<string>()
  for (const [list, entries] of [
    ['body', read.data.body],
    ['annexes', read.data.annexes],
  ] as const)
    for (const [index, { block }] of entries.entries()) {
      const path = [list, index, 'block'] as const
      if (!blocks.has(block)) return { ok: false, fault: { kind: 'unknown-block', block, path } }
      // Headings are named by their blocks, and links lead to them.
      if (seen.has(block)) return { ok: false, fault: { kind: 'block-twice', block, path } }
      seen.add(block)
    }
  return { ok: true, profile: read.data }
}
