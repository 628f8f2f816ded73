/**
 * `npm run messages`: compiles the message catalogs to TypeScript modules. These are not committed, so every command that
 * reads source files compiles them first; it takes a tenth of a second.
 */
import {compileMessages} from './messages/generate.mjs';

try {
  compileMessages();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
