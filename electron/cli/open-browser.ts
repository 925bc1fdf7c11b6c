import { spawn } from 'node:child_process'

/**
 * Opens an address with the system's default browser.
 *
 * @returns whether a program took it; `false` on a machine without a desktop
 */
export function openBrowser(address: string): Promise<boolean> {
  const [program, args]: [string, string[]] =
    process.platform === 'win32'
      ? // `start` is a word of the shell; rundll32 takes the address as one argument, without a shell.
        ['rundll32', ['url.dll,FileProtocolHandler', address]]
      : process.platform === 'darwin'
        ? ['open', [address]]
        : ['xdg-open', [address]]
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true })
    child.once('error', () => {
      resolve(false)
    })
    child.once('exit', (code) => {
      resolve(code === 0)
    })
    child.unref()
  })
}
