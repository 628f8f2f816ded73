/** What a modal holds beside the widget: controls of its own before it, after it, both, or none. */
const places = {
  middle: {before: true, after: true},
  first: {before: false, after: true},
  last: {before: true, after: false},
  only: {before: false, after: false},
};

const options = new URLSearchParams(location.search);

export const example = options.get('example');
export const library = options.get('library') ?? 'native';
export const tag = options.get('tag') ?? 'workos-users-table';
export const {before, after} = places[(options.get('place') ?? 'middle') as keyof typeof places];
