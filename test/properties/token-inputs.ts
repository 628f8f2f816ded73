import type {WidgetElement} from '../../src/widgets/widget-element.js';
import {functions} from './functions.js';

/** An element, an optional provider around it, and the page's own back end. */
export interface Place {
  readonly element: WidgetElement;
  /** The element around it that provides a token; undefined if there is none. */
  readonly provider: WidgetElement | undefined;
  /** Adds a token endpoint and returns its URL. */
  readonly route: (answer: () => Response | Promise<Response>) => string;
}

type Give = (token: string, place: Place) => void;

/** Responses that a token endpoint may return. */
const answers: Readonly<Record<string, (token: string) => Response | Promise<Response>>> = {
  'a token': (token) => Response.json({token}),
  'a widget token': (token) => Response.json({widgetToken: token, token: 7}),
  'plain text': (token) => new Response(token),
  'a list': (token) => Response.json([token]),
  'an HTML page': (token) => new Response(`<html>${token}`, {headers: {'content-type': 'text/html'}}),
  'half of the JSON': (token) => new Response(`{"token": ${JSON.stringify(token).slice(0, -1)}`),
  'a token within a token': (token) => Response.json({token: {token}}),
  nothing: () => new Response(null, {status: 204}),
  'a failure that quotes it': (token) => Response.json({message: token, token}, {status: 500}),
  'a refusal that quotes it': (token) => new Response(token, {status: 401}),
  'no response': async (token) => {
    throw new TypeError(`Failed to fetch ${token}`);
  },
};

/** Values other than strings and functions, which a page may set by mistake. */
const values: Readonly<Record<string, (token: string) => unknown>> = {
  'an object': (token) => ({token}),
  'a list': (token) => [token],
  'a String object': (token) => new String(token),
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

/** The ways that lead to a request if the token is valid. */
export const validTokenInputs: readonly string[] = [
  'attribute',
  'property',
  'a function that returns it',
  'a function that resolves with it',
  'a property that is a promise',
  'an endpoint that returns a token',
  'a provider’s attribute',
  'a provider’s property',
  'a provider’s function',
  'a provider’s endpoint',
];

/** Every way in which a page can give a token to a widget, by name. The caller removes earlier tokens first. */
export const tokenInputs: Readonly<Record<string, Give>> = Object.fromEntries<Give>([
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
    'an endpoint that returns',
    (answer) =>
      (token, {element, route}) =>
        element.setAttribute(
          'token-endpoint',
          route(() => answer(token)),
        ),
  ),
  ['a provider’s attribute', (token, {element, provider = element}) => provider.setAttribute('token', token)],
  ['a provider’s property', (token, {element, provider = element}) => give(provider, token)],
  [
    'a provider’s function',
    (token, {element, provider = element}) => give(provider, functions['resolves with it']!(token)),
  ],
  [
    'a provider’s endpoint',
    (token, {element, provider = element, route}) =>
      provider.setAttribute(
        'token-endpoint',
        route(() => answers['a token']!(token)),
      ),
  ],
]);
