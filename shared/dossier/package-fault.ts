/**
 * Why a `.cadrier` package is refused, as a closed set. `entry` is the name written in the archive.
 *
 * - `not-a-zip`, `truncated`: the container itself cannot be read;
 * - `too-many-files`, `too-large`: limits on what is really inflated, whatever the archive announces;
 * - `unsafe-path`, `duplicate`, `link`, `encrypted`, `unsupported-compression`: an entry no package of ours has;
 * - `missing`, `unexpected`, `altered`: contents and manifest do not agree;
 * - `not-a-package`, `newer-version`: the manifest is not one, or comes from a later Cadrier.
 */
export type PackageFault =
  | { kind: 'not-a-zip' }
  | { kind: 'truncated' }
  | { kind: 'too-many-files'; limit: number }
  | { kind: 'too-large'; entry: string; limit: number }
  | {
      kind:
        | 'unsafe-path'
        | 'duplicate'
        | 'link'
        | 'encrypted'
        | 'unsupported-compression'
        | 'missing'
        | 'unexpected'
        | 'altered'
      entry: string
    }
  | { kind: 'not-a-package'; path: string }
  | { kind: 'newer-version'; version: number; known: number }
