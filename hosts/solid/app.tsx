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
  const [times, setTimes] = createSignal(1);
  const [heard, setHeard] = createSignal('');
  return (
    <>
      <button onClick={() => setTimes(times() + 1)}>Draw again</button>
      <button onClick={() => setToken(() => otherToken)}>Take another token</button>
      <button onClick={() => table?.refresh()}>Load again</button>
      <button onClick={() => setSearchHidden(false)}>Show the search</button>
      <button onClick={() => setKept(false)}>Let members go</button>
      <button onClick={() => setShown(false)}>Take away</button>
      <p>Drawn: {times()}</p>
      <p>Heard: {heard()}</p>
      <Show when={isShown()}>
        <workos-users-table
          ref={table}
          columns="role"
          invite-hidden
          search-hidden={isSearchHidden()}
          prop:pageSize={5}
          token={token()}
          on:workos-ready={() => setHeard('ready')}
          on:workos-user-remove={(event) => {
            if (!isKept()) return;
            event.preventDefault();
            setHeard(`kept ${event.detail.member.email}`);
          }}
          on:workos-user-removed={({detail}) => setHeard(`removed ${detail.member.email}`)}
        >
          <button slot="toolbar">Export {times()}</button>
        </workos-users-table>
      </Show>
    </>
  );
}
