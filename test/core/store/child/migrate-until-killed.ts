import { writeSync } from 'node:fs'
import { migrations } from '../../../../electron/core/store/migrations/index.ts'
import { openSample } from '../sample-kind.ts'

/* Opens a library with a step of the schema that takes a while, and says when the step begins. Argument: library. */
const [file = ''] = process.argv.slice(2)
openSample(file, {
  migrations: [
    ...migrations,
    {
      version: migrations.length + 1,
      title: 'Many rows',
      apply: (connection) => {
        writeSync(1, 'begun\n')
        connection.exec('CREATE TABLE more (id INTEGER PRIMARY KEY, content TEXT) STRICT')
        const insert = connection.prepare('INSERT INTO more (content) VALUES (?)')
        for (let row = 0; row < 20_000; row += 1) insert.run('x'.repeat(200))
      },
    },
  ],
}).close()
