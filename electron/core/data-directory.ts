import { join } from 'node:path'

interface Machine {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  home: string
}

/**
 * Where a person's library lives, by the convention of the system: `$XDG_DATA_HOME` or `~/.local/share` on Linux,
 * `%APPDATA%` on Windows, `~/Library/Application Support` on macOS. The window, the loopback host and the command line
 * share it.
 */
export function dataDirectory({ platform, env, home }: Machine): string {
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Cadrier')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Cadrier')
  const base = env['XDG_DATA_HOME']
  // The specification says that a relative value is invalid and must be ignored.
  return join(base?.startsWith('/') === true ? base : join(home, '.local', 'share'), 'cadrier')
}
