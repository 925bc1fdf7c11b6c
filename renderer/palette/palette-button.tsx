import { IconButton } from '../ui/button.tsx'
import { habits } from '../words.ts'
import { paletteState } from './palette-state.ts'

/** The visible way to the palette. */
export function PaletteButton() {
  return <IconButton icon="search" label={habits.palette.open} onPress={() => paletteState.set(true)} />
}
