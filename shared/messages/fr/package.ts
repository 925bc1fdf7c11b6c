import type { Problem } from '../../contract/problem.ts'
import type { PackageFault } from '../../dossier/package-fault.ts'

const quoted = (word: string) => `«\u202f${word}\u202f»`
const megabytes = (bytes: number) => `${Math.floor(bytes / 1024 / 1024)}\u00a0Mo`

/** What is wrong, and the entry of the archive where it is. */
function sentence(fault: PackageFault): string {
  switch (fault.kind) {
    case 'not-a-zip':
      return 'ce fichier n’est pas un paquet .cadrier (ce n’est pas une archive ZIP)'
    case 'truncated':
      return 'ce paquet est tronqué ou abîmé\u00a0: la fin de l’archive manque'
    case 'too-many-files':
      return `ce paquet contient plus de ${fault.limit} fichiers`
    case 'too-large':
      return `une fois décompressé, ${quoted(fault.entry)} dépasse ${megabytes(fault.limit)}`
    case 'unsafe-path':
      return `le chemin ${quoted(fault.entry)} sort du paquet`
    case 'duplicate':
      return `${quoted(fault.entry)} y figure deux fois`
    case 'link':
      return `${quoted(fault.entry)} est un lien vers un autre fichier`
    case 'encrypted':
      return `${quoted(fault.entry)} est chiffré`
    case 'unsupported-compression':
      return `${quoted(fault.entry)} est compressé d’une manière que Cadrier n’utilise pas`
    case 'missing':
      return `${quoted(fault.entry)} manque`
    case 'unexpected':
      return `${quoted(fault.entry)} n’est pas annoncé par le manifeste`
    case 'altered':
      return `${quoted(fault.entry)} a été modifié depuis la fabrication du paquet (son empreinte ne correspond plus)`
    case 'not-a-package':
      return `son manifeste n’est pas celui d’un paquet .cadrier (${fault.path === '' ? 'manifest.json' : `manifest.json, ${fault.path}`})`
    case 'newer-version':
      return `ce paquet est au format ${fault.version}, plus récent que celui que cette version de Cadrier sait lire (${fault.known})`
  }
}

const codes: Record<PackageFault['kind'], Problem['code']> = {
  'not-a-zip': 'not-a-dossier',
  truncated: 'invalid-package',
  'too-many-files': 'too-large',
  'too-large': 'too-large',
  'unsafe-path': 'unsafe-path',
  duplicate: 'invalid-package',
  link: 'unsafe-path',
  encrypted: 'invalid-package',
  'unsupported-compression': 'invalid-package',
  missing: 'invalid-package',
  unexpected: 'invalid-package',
  altered: 'invalid-package',
  'not-a-package': 'invalid-package',
  'newer-version': 'newer-format',
}

/** The refusal a person reads. @param file how the package is called */
export function packageProblem(file: string, fault: PackageFault): Problem {
  const entry =
    'entry' in fault ? { path: fault.entry } : 'path' in fault ? { path: `manifest.json ${fault.path}` } : {}
  return {
    code: codes[fault.kind],
    message: `${file}\u00a0: ${sentence(fault)}.`,
    place: { file, ...entry },
    next:
      fault.kind === 'newer-version'
        ? 'Mettez Cadrier à jour, puis rouvrez ce fichier.'
        : 'Demandez un nouvel export du dossier à la personne qui vous l’a transmis.',
  }
}
