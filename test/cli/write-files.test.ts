import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Refusal } from '../../electron/core/refusal.ts'
import { writeFiles } from '../../electron/core/write-files.ts'
import type { Problem } from '../../shared/contract/problem.ts'

let folder: string
let mounted = false
beforeEach(async () => {
  mounted = false
  folder = await mkdtemp(join(tmpdir(), 'cadrier-write-'))
})
afterEach(async () => {
  if (mounted) execFileSync('umount', [folder])
  await rm(folder, { recursive: true, force: true })
})

const file = (name: string, content: string | Buffer = name) => ({
  name,
  mediaType: 'text/plain',
  base64: Buffer.from(content).toString('base64'),
})

async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(Refusal)
  return (error as Refusal).problem
}

/** A small disk of its own, where the system lets us make one (root on Linux). */
function mountSmallDisk(options: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' })
    mounted = true
  } catch {
    mounted = false
  }
  return mounted
}

describe('writing exported files', () => {
  it('makes the folder, writes every file and leaves nothing else', async () => {
    const target = join(folder, 'new', 'folder')
    const paths = await writeFiles(target, [file('a.json'), file('b.docx')])
    expect(paths).toEqual([
      { path: join(target, 'a.json'), replaced: false },
      { path: join(target, 'b.docx'), replaced: false },
    ])
    expect((await readdir(target)).sort()).toEqual(['a.json', 'b.docx'])
  })

  it('replaces a file of an earlier export as a whole', async () => {
    await writeFile(join(folder, 'a.json'), 'a much longer earlier content')
    const path = join(folder, 'a.json')
    expect(await writeFiles(folder, [file('a.json', 'new')])).toEqual([{ path, replaced: true }])
    expect(await readFile(join(folder, 'a.json'), 'utf8')).toBe('new')
  })

  it.each(['../a.json', '/etc/a.json', 'b/a.json', '..', 'a\\b.json'])('refuses the name %s', async (name) => {
    expect((await problemOf(writeFiles(folder, [file(name)]))).code).toBe('unsafe-path')
    expect(await readdir(folder)).toEqual([])
  })

  it('writes nothing when one of the places is a folder', async () => {
    await mkdir(join(folder, 'b.docx'))
    const problem = await problemOf(writeFiles(folder, [file('a.json'), file('b.docx')]))
    expect(problem.message).toContain('b.docx')
    expect(await readdir(folder)).toEqual(['b.docx'])
  })

  it('gives the files of an earlier export back when one cannot have its name', async ({ skip }) => {
    const mountPoint = join(folder, 'b.docx')
    await writeFile(join(folder, 'a.json'), 'earlier')
    await writeFile(mountPoint, 'earlier too')
    try {
      execFileSync('mount', ['--bind', mountPoint, mountPoint], { stdio: 'ignore' })
    } catch {
      skip('a file cannot be mounted here: not root, or not Linux')
    }
    try {
      const problem = await problemOf(writeFiles(folder, [file('new.json'), file('a.json', 'new'), file('b.docx')]))
      expect(problem.code).toBe('cannot-write')
    } finally {
      execFileSync('umount', [mountPoint])
    }
    expect((await readdir(folder)).sort()).toEqual(['a.json', 'b.docx'])
    expect(await readFile(join(folder, 'a.json'), 'utf8')).toBe('earlier')
  })

  it('says that a folder under a file cannot be made', async () => {
    await writeFile(join(folder, 'plain'), '')
    const problem = await problemOf(writeFiles(join(folder, 'plain', 'below'), [file('a.json')]))
    const inPlace = await problemOf(writeFiles(join(folder, 'plain'), [file('a.json')]))
    for (const { code, message } of [problem, inPlace]) {
      expect(code).toBe('cannot-write')
      expect(message).toMatch(/un fichier porte déjà ce nom/)
      expect(message).not.toContain('n’existe pas')
    }
    expect(await readdir(folder)).toEqual(['plain'])
  })

  it('says that the system makes no folder there', async ({ skip }) => {
    if (!existsSync('/proc/self')) skip('no /proc on this system')
    const target = join('/proc', 'cadrier', 'below')
    const problem = await problemOf(writeFiles(target, [file('a.json')]))
    expect(problem).toMatchObject({ code: 'cannot-write', place: { file: target } })
  })

  it('leaves a full disk as it was', async ({ skip }) => {
    if (!mountSmallDisk('size=64k')) skip('a tmpfs cannot be mounted here: not root, or not Linux')
    await writeFile(join(folder, 'earlier.json'), 'kept')
    const problem = await problemOf(
      writeFiles(join(folder, 'out'), [file('small.json'), file('large.docx', Buffer.alloc(200_000, 1))]),
    )
    expect(problem.code).toBe('disk-full')
    expect(problem.place?.file).toBe(join(folder, 'out'))
    expect(await readdir(folder)).toEqual(['earlier.json'])
  })

  it('names a read-only folder', async ({ skip }) => {
    if (!mountSmallDisk('ro')) skip('a tmpfs cannot be mounted here: not root, or not Linux')
    const problem = await problemOf(writeFiles(folder, [file('a.json')]))
    expect(problem.code).toBe('cannot-write')
    expect(problem.message).toContain(folder)
  })
})
