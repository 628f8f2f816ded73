import {html, raw} from 'hono/html';
import type {Field, FieldError, Task} from './portal-tasks.js';

type Html = ReturnType<typeof html>;

/** The frame of every page. The nonce lets only the page's own styles apply. */
export interface Page {
  readonly nonce: string;
  readonly title: string;
  /** The organization's name, if known. */
  readonly organization?: string;
}

/** Renders the page that lists the available tasks. */
export function tasksPage(page: Page, session: string, tasks: readonly Task[], problem?: Problem): Html {
  return layout(
    page,
    html`${problem && html`<p class="problem" role="alert">${problem.message}</p>`}
    ${tasks.map((task, index) => taskForm(task, index, session, problem))}`,
  );
}

/** Why a form is shown again. */
export interface Problem {
  readonly message: string;
  /** The name of the task whose form was submitted. */
  readonly task?: string;
  readonly mistake?: FieldError;
  /** The submitted values. */
  readonly values?: URLSearchParams;
}

/** Renders the page that reports the outcome. */
export function messagePage(page: Page, message: string): Html {
  return layout(
    page,
    html`<p role="status">${message}</p>
      <p>You can close this tab.</p>`,
  );
}

function layout({nonce, title, organization}: Page, content: Html) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}${organization && ` · ${organization}`}</title>
        <link rel="icon" href="data:," />
        <style nonce="${nonce}">
          ${raw(styles)}
        </style>
      </head>
      <body>
        <main>
          <p class="place">${organization && html`<strong>${organization}</strong> · `}Sandbox Admin Portal</p>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`;
}

function taskForm({name, title, button, fields = []}: Task, index: number, session: string, problem?: Problem) {
  const own = problem?.task === name ? problem : undefined;
  return html`<form method="post" action="finish">
    <h2 id="task-${index}">${title}</h2>
    <input type="hidden" name="session" value="${session}" />
    <input type="hidden" name="task" value="${name}" />
    ${fields.map((field) => fieldOf(field, `field-${index}-${field.name}`, own))}
    <button aria-describedby="task-${index}">${button}</button>
  </form>`;
}

function fieldOf({name, label, hint, options}: Field, id: string, problem?: Problem) {
  const value = problem?.values?.get(name) ?? '';
  const mistake = problem?.mistake?.field === name ? problem.mistake.message : undefined;
  const note = mistake ?? hint;
  const state = html`${note && html`aria-describedby="${id}-note"`} ${mistake && html`aria-invalid="true"`}`;
  const control = options
    ? html`<select id="${id}" name="${name}" ${state}>
        ${Object.entries(options).map(
          ([option, text]) => html`<option value="${option}" ${option === value && html`selected`}>${text}</option>`,
        )}
      </select>`
    : html`<input id="${id}" name="${name}" value="${value}" autocomplete="off" spellcheck="false" ${state} />`;
  return html`<p>
    <label for="${id}">${label}</label>${control}${note && html`<small id="${id}-note">${note}</small>`}
  </p>`;
}

const styles = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0; padding: 2rem 1rem; }
main { max-inline-size: 32rem; margin-inline: auto; overflow-wrap: anywhere; }
h1 { margin-block: 0 1.5rem; font-size: 1.5rem; line-height: 1.25; }
h2 { margin-block: 0 1rem; font-size: 1.0625rem; }
form { padding-block: 1.25rem; border-block-start: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
form p { display: grid; gap: .25rem; margin-block: 0 1rem; }
input, select, button { box-sizing: border-box; min-block-size: 2.5rem; padding-inline: .75rem; font: inherit; }
button { cursor: pointer; }
.place { margin-block: 0 .25rem; font-size: .875rem; }
.problem { padding: .75rem 1rem; border: 1px solid; border-radius: .375rem; color: light-dark(#b91c1c, #fca5a5); }
[aria-invalid] + small { color: light-dark(#b91c1c, #fca5a5); }
`;
