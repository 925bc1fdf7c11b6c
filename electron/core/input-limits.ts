import { largestFile } from '../../shared/contract/file-limits.ts'

/** Deepest nesting accepted anywhere. The model needs about a dozen levels; recursion in validators is safe to 64. */
export const deepestNesting = 64

/** Largest call, in characters of its texts: the largest file in base64, and room for the rest. */
export const largestCall = Math.ceil((largestFile * 4) / 3) + 1024 * 1024

/**
 * Measures a plain value before anything recursive touches it.
 *
 * @returns the limit it goes over, or `null` when it is acceptable
 */
export function limitExceededBy(value: unknown): 'depth' | 'size' | null {
  let characters = 0
  const waiting: { value: unknown; depth: number }[] = [{ value, depth: 1 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next.value === 'string') characters += next.value.length
    else if (typeof next.value === 'object' && next.value !== null) {
      if (next.depth > deepestNesting) return 'depth'
      for (const [key, child] of Object.entries(next.value)) {
        characters += key.length + 1
        waiting.push({ value: child, depth: next.depth + 1 })
      }
    }
    if (characters > largestCall) return 'size'
  }
  return null
}

/**
 * Deepest nesting of brackets in a JSON text, brackets inside strings left aside. Read before `JSON.parse`, which
 * accepts any depth and leaves the fault to whatever recurses next.
 */
export function nestingOf(json: string): number {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at]
    if (inString) {
      if (character === '\\') at += 1
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') {
      depth += 1
      if (depth > deepest) deepest = depth
    } else if (character === '}' || character === ']') depth -= 1
  }
  return deepest
}
