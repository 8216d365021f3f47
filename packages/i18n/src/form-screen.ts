import { formScreen as en } from './en/form-screen.ts'
import { translator } from './translator.ts'
import { formScreen as zh } from './zh/form-screen.ts'

export const formWords = translator({ zh, en })
