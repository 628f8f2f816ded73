import '../../../src/define/user-profile.js';
import {endSkeletonDelay, testScenes} from '../../helpers/accessibility.js';
import {mount, type MountOptions} from '../../helpers/index.js';

testScenes('workos-user-profile', (options: MountOptions) => mount('workos-user-profile', options), [
  {title: 'the skeleton', options: {sandbox: {latency: 60_000}, isLoading: true}, play: endSkeletonDelay},
  {title: 'a list'},
  {title: 'odd data', options: {sandbox: {scenario: 'odd'}}},
  {title: 'an empty list', options: {sandbox: {scenario: 'empty'}}},
  {title: 'an error', options: {sandbox: {faults: [{kind: 'html'}]}}},
  {title: 'no access', options: {grant: {scopes: ['other']}}},
  {title: 'Arabic', options: {lang: 'ar', dir: 'rtl'}},
]);
