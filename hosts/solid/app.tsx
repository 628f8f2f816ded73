import {Show, createSignal} from 'solid-js';
import type {UsersTable} from 'workos-elements';
import 'workos-elements/define/users-table';
import 'workos-elements/solid';
import {mainToken, otherToken} from '../tokens';

export function App() {
  let table: UsersTable | undefined;
  const [token, setToken] = createSignal(mainToken);
  const [isSearchHidden, setSearchHidden] = createSignal(true);
  const [isShown, setShown] = createSignal(true);
  const [isKept, setKept] = createSignal(true);
  const [renders, setRenders] = createSignal(1);
  const [lastEvent, setLastEvent] = createSignal('');
  return (
    <>
      <button onClick={() => setRenders(renders() + 1)}>Re-render</button>
      <button onClick={() => setToken(() => otherToken)}>Change the token</button>
      <button onClick={() => table?.refresh()}>Refresh</button>
      <button onClick={() => setSearchHidden(false)}>Show the search</button>
      <button onClick={() => setKept(false)}>Allow removal</button>
      <button onClick={() => setShown(false)}>Remove the table</button>
      <p>Renders: {renders()}</p>
      <p>Last event: {lastEvent()}</p>
      <Show when={isShown()}>
        <workos-users-table
          ref={table}
          columns="role"
          invite-hidden
          search-hidden={isSearchHidden()}
          prop:pageSize={5}
          token={token()}
          on:workos-ready={() => setLastEvent('ready')}
          on:workos-user-remove={(event) => {
            if (!isKept()) return;
            event.preventDefault();
            setLastEvent(`kept ${event.detail.member.email}`);
          }}
          on:workos-user-removed={({detail}) => setLastEvent(`removed ${detail.member.email}`)}
        >
          <button slot="toolbar">Export {renders()}</button>
        </workos-users-table>
      </Show>
    </>
  );
}
