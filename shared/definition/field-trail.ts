/**
 * A field of the model with what it is in: the labels of its path, outermost first.
 *
 * @param label names one field, in the language wanted
 */
export function fieldTrail(modelPath: string, label: (modelPath: string) => string): string {
  const segments = modelPath.split('.')
  // The institution record is a document of its own, whose name is not that of a field.
  const first = segments[0] === 'institution' ? 2 : 1
  return segments
    .slice(first - 1)
    .map((_, index) => label(segments.slice(0, first + index).join('.')))
    .join(' › ')
}
