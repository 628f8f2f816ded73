/**
 * `npm run messages`: compiles the message catalogs to TypeScript modules. These are not committed, so every command that
 * compiles, tests or lints code does this first; it takes a tenth of a second.
 */
import {compileMessagesOrExit} from './messages/generate.mjs';

compileMessagesOrExit();
