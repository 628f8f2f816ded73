import type {WidgetElement} from '../../src/widgets/widget-element.js';
import {functions} from './functions.js';

/** An element, the one around it that may provide for it, and a place of the page's own back end. */
export interface Place {
  readonly element: WidgetElement;
  /** Undefined where there is none around. */
  readonly provider: WidgetElement | undefined;
  /** Makes an address answer. */
  readonly route: (answer: () => Response | Promise<Response>) => string;
}

type Give = (token: string, place: Place) => void;

/** What a token endpoint may answer. */
const answers: Readonly<Record<string, (token: string) => Response | Promise<Response>>> = {
  'a token': (token) => Response.json({token}),
  'a widget token': (token) => Response.json({widgetToken: token, token: 7}),
  'a text': (token) => new Response(token),
  'a list': (token) => Response.json([token]),
  'a page': (token) => new Response(`<html>${token}`, {headers: {'content-type': 'text/html'}}),
  'half of it': (token) => new Response(`{"token": ${JSON.stringify(token).slice(0, -1)}`),
  'a token within a token': (token) => Response.json({token: {token}}),
  nothing: () => new Response(null, {status: 204}),
  'a failure that quotes it': (token) => Response.json({message: token, token}, {status: 500}),
  'a refusal that quotes it': (token) => new Response(token, {status: 401}),
  'no answer': async (token) => {
    throw new TypeError(`Failed to fetch ${token}`);
  },
};

/** Values that are neither a text nor a function, which a page may set all the same. */
const values: Readonly<Record<string, (token: string) => unknown>> = {
  'an object': (token) => ({token}),
  'a list': (token) => [token],
  'its letters': (token) => new String(token),
  'a symbol': (token) => Symbol(token),
  'a promise': async (token) => token,
  'a number': () => 7,
  true: () => true,
};

function give(element: WidgetElement, value: unknown) {
  element.token = value as string;
}

function map<From, To>(table: Readonly<Record<string, From>>, prefix: string, change: (from: From) => To) {
  return Object.entries(table).map(([name, from]) => [`${prefix} ${name}`, change(from)] as const);
}

/** Those that lead to a request, where the token is one. */
export const straight: readonly string[] = [
  'attribute',
  'property',
  'a function that returns it',
  'a function that promises it',
  'an endpoint that answers a token',
  'a provider’s attribute',
  'a provider’s property',
  'a provider’s function',
  'a provider’s endpoint',
];

/** Every way in which a page can give a token to a widget, by name. What was given before is taken back first. */
export const givings: Readonly<Record<string, Give>> = Object.fromEntries<Give>([
  ['attribute', (token, {element}) => element.setAttribute('token', token)],
  ['property', (token, {element}) => give(element, token)],
  ['nothing', () => {}],
  ...map<(token: string) => unknown, Give>(
    functions,
    'a function that',
    (make) =>
      (token, {element}) =>
        give(element, make(token)),
  ),
  ...map<(token: string) => unknown, Give>(
    values,
    'a property that is',
    (make) =>
      (token, {element}) =>
        give(element, make(token)),
  ),
  ...map<(token: string) => Response | Promise<Response>, Give>(
    answers,
    'an endpoint that answers',
    (answer) =>
      (token, {element, route}) =>
        element.setAttribute(
          'token-endpoint',
          route(() => answer(token)),
        ),
  ),
  ['a provider’s attribute', (token, {element, provider = element}) => provider.setAttribute('token', token)],
  ['a provider’s property', (token, {element, provider = element}) => give(provider, token)],
  ['a provider’s function', (token, {element, provider = element}) => give(provider, functions['promises it']!(token))],
  [
    'a provider’s endpoint',
    (token, {element, provider = element, route}) =>
      provider.setAttribute(
        'token-endpoint',
        route(() => answers['a token']!(token)),
      ),
  ],
]);
