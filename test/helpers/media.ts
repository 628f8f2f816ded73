import {executeServerCommand} from '@web/test-runner-commands';

interface Media {
  readonly colorScheme?: 'dark' | 'light';
  readonly reducedMotion?: 'reduce';
  readonly forcedColors?: 'active';
  readonly contrast?: 'more';
}

let isEmulated = false;

/** Emulates media features until the test ends; skips the test if the browser does not support that. */
export async function emulate(test: Mocha.Context, media: Media) {
  isEmulated = await executeServerCommand<boolean, Media>('x-media', media);
  if (!isEmulated) test.skip();
}

afterEach(async () => {
  if (isEmulated) await executeServerCommand('x-media', {});
  isEmulated = false;
});
